#include <argmap/plugin/options.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

namespace argmap::plugin {

namespace {

template <class Number>
bool isNumber(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

base::Diagnostic problem(std::string code, std::string message, std::string advice) {
    base::Diagnostic d;
    d.code = std::move(code);
    d.message = std::move(message);
    d.advice = std::move(advice);
    return d;
}

} // namespace

std::string misfit(const OptionSpec& spec, const std::string& value) {
    switch (spec.type) {
    case OptionType::Text:
        return {};
    case OptionType::Integer:
        return isNumber<long long>(value) ? "" : "a whole number";
    case OptionType::Number:
        return isNumber<double>(value) ? "" : "a number";
    case OptionType::Boolean:
        return value == "true" || value == "false" ? "" : "true or false";
    case OptionType::Choice:
        break;
    }
    const bool known =
        std::find(spec.choices.begin(), spec.choices.end(), value) != spec.choices.end();
    return known ? "" : fmt::format("one of {}", fmt::join(spec.choices, ", "));
}

base::Diagnostics checkOptions(const Interface& interface, const Options& options) {
    base::Diagnostics problems;
    std::vector<std::string> names;
    for (const OptionSpec& spec : interface.options)
        names.push_back(spec.name);
    std::vector<std::string> given;
    for (const Option& option : options) {
        const auto spec = std::find_if(interface.options.begin(), interface.options.end(),
                                       [&](const OptionSpec& s) { return s.name == option.name; });
        if (spec == interface.options.end()) {
            problems.push_back(
                problem("option.unknown",
                        fmt::format("{} has no option \"{}\"", interface.title, option.name),
                        names.empty() ? "It has none."
                                      : fmt::format("It has: {}.", fmt::join(names, ", "))));
            continue;
        }
        if (std::find(given.begin(), given.end(), option.name) != given.end())
            problems.push_back(problem(
                "option.value", fmt::format("the option \"{}\" is given twice", option.name), ""));
        given.push_back(option.name);
        if (const std::string expected = misfit(*spec, option.value); !expected.empty())
            problems.push_back(problem("option.value",
                                       fmt::format("the option \"{}\" must be {}, not \"{}\"",
                                                   option.name, expected, option.value),
                                       spec->help));
    }
    return problems;
}

} // namespace argmap::plugin
