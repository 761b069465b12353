// Writes a picture as a listing: what is drawn, in reading order, for those who cannot see it.
#include <argmap/sdk/sdk.hpp>

using namespace argmap::sdk;

class ListingRenderer {
public:
    void render(const SceneView& scene, const Options&, Output& output) {
        writeHead(scene, output);
        for (std::uint32_t row = 0; row < scene.drawn().size(); ++row) {
            output.checkStop();
            const argmap_drawn& drawn = scene.drawn()[row];
            if (drawn.role != ARGMAP_DRAWN_LEGEND && drawn.role != ARGMAP_DRAWN_CAPTION)
                writeItem(drawn, scene, output);
        }
    }

private:
    static void writeHead(const SceneView& scene, Output& output) {
        const argmap_scene& head = scene.scene();
        writeLine("", scene.text(head.title), output);
        for (const std::string_view author : scene.words(head.authors))
            writeLine("by ", author, output);
        writeLine("", scene.text(head.description), output);
        output.write("\n");
    }

    static void writeItem(const argmap_drawn& drawn, const SceneView& scene, Output& output) {
        writeLine(nameOf(drawn.role), scene.text(drawn.title), output);
        writeLine("    ", scene.text(drawn.description), output);
        for (const std::string_view address : scene.words(drawn.links))
            writeLine("    see ", address, output);
    }

    // Nothing is written for an empty text; a longer one is one line.
    static void writeLine(std::string_view before, std::string_view text, Output& output) {
        const std::string line = flowing(text);
        if (!line.empty())
            output.write(std::string(before) + line + '\n');
    }

    static std::string_view nameOf(std::uint32_t role) {
        switch (role) {
        case ARGMAP_DRAWN_GROUP:
            return "Group: ";
        case ARGMAP_DRAWN_INFERENCE:
            return "Reason: ";
        case ARGMAP_DRAWN_RELATION:
            return "Relation: ";
        case ARGMAP_DRAWN_ARGUMENT:
            return "Argument: ";
        case ARGMAP_DRAWN_ISSUE:
            return "Issue: ";
        default:
            return "Claim: ";
        }
    }
};

ARGMAP_RENDERER_PLUGIN(ListingRenderer)
