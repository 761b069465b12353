// A frame of a canvas (1022 x 649) at several scales, of scenes from a thousand to a hundred
// thousand boxes.
#include "big_scene.hpp"

#include <argmap/painter/painter.hpp>

#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <map>
#include <memory>

namespace {

using namespace argmap;

constexpr int Width = 1022;
constexpr int Height = 649;

std::vector<std::uint8_t> fontFile() {
    std::ifstream file("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

struct Ready {
    explicit Ready(std::uint32_t boxes)
        : font(fontFile()),
          bytes(painter::bench::bigScene(boxes, font)),
          view(*wire::SceneView::open(bytes)),
          painter(view, std::make_shared<painter::Fonts>()) {}

    std::vector<std::uint8_t> font;
    wire::ImageBytes bytes;
    wire::SceneView view;
    painter::Painter painter;
};

Ready& scene(std::int64_t boxes) {
    static std::map<std::int64_t, std::unique_ptr<Ready>> made;
    auto& one = made[boxes];
    if (!one)
        one = std::make_unique<Ready>(static_cast<std::uint32_t>(boxes));
    return *one;
}

// The middle of the scene; scale 0: all of it.
void paintAt(benchmark::State& state, double scale) {
    auto& ready = scene(state.range(0));
    const double width = ready.view.pages()[0].width / 100.0;
    const double height = ready.view.pages()[0].height / 100.0;
    if (scale == 0)
        scale = std::min(Width / width, Height / height);
    const painter::Area part{(width - Width / scale) / 2, (height - Height / scale) / 2,
                             Width / scale, Height / scale};
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Width, Height);
    for (auto _ : state) {
        cairo_t* cairo = cairo_create(surface);
        cairo_scale(cairo, scale, scale);
        cairo_translate(cairo, -part.x, -part.y);
        ready.painter.paint(cairo, part, scale);
        cairo_destroy(cairo);
    }
    cairo_surface_destroy(surface);
    state.counters["scale"] = scale;
}

void prepare(benchmark::State& state) {
    auto& ready = scene(state.range(0));
    auto fonts = std::make_shared<painter::Fonts>();
    for (auto _ : state)
        benchmark::DoNotOptimize(painter::Painter(ready.view, fonts));
}

void hit(benchmark::State& state) {
    auto& ready = scene(state.range(0));
    const double width = ready.view.pages()[0].width / 100.0;
    const double height = ready.view.pages()[0].height / 100.0;
    double at = 0;
    for (auto _ : state) {
        at = at >= 1 ? 0 : at + 0.001;
        benchmark::DoNotOptimize(ready.painter.hitTest(width * at, height * (1 - at)));
    }
}

void boxes(benchmark::internal::Benchmark* bench) {
    bench->Arg(1'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
}

BENCHMARK_CAPTURE(paintAt, scale_1, 1.0)->Apply(boxes);
BENCHMARK_CAPTURE(paintAt, scale_05, 0.5)->Apply(boxes);
BENCHMARK_CAPTURE(paintAt, scale_036, 0.36)->Apply(boxes);
BENCHMARK_CAPTURE(paintAt, scale_02, 0.2)->Apply(boxes);
BENCHMARK_CAPTURE(paintAt, scale_01, 0.1)->Apply(boxes);
BENCHMARK_CAPTURE(paintAt, fit, 0.0)->Apply(boxes);
BENCHMARK(prepare)->Apply(boxes);
BENCHMARK(hit)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
