#include "json_schema.hpp"

#include <algorithm>
#include <array>

namespace argmap::cli {

namespace {

using Json = nlohmann::json;

class Validator {
public:
    explicit Validator(const Json& root) : m_root(root) {}

    void validate(const Json& schema, const Json& value, const std::string& place) {
        for (const auto& [keyword, argument] : schema.items())
            check(keyword, argument, schema, value, place);
    }

    std::vector<std::string> found;

private:
    void require(bool good, const std::string& place, const std::string& what) {
        if (!good)
            found.push_back((place.empty() ? "/" : place) + ": " + what);
    }

    void check(const std::string& keyword, const Json& argument, const Json& schema,
               const Json& value, const std::string& place) {
        constexpr std::array comments{"$schema", "$defs", "title", "description"};
        if (std::find(comments.begin(), comments.end(), keyword) != comments.end())
            return;
        if (keyword == "type")
            require(isOfType(argument.get<std::string>(), value), place,
                    "is not of type " + argument.dump());
        else if (keyword == "enum")
            require(std::find(argument.begin(), argument.end(), value) != argument.end(), place,
                    value.dump() + " is not one of " + argument.dump());
        else if (keyword == "minimum")
            require(!value.is_number() || value >= argument, place,
                    "is less than " + argument.dump());
        else if (keyword == "required")
            for (const Json& name : argument)
                require(value.contains(name.get<std::string>()), place,
                        name.dump() + " is missing");
        else if (keyword == "properties" || keyword == "additionalProperties")
            members(keyword, argument, schema, value, place);
        else if (keyword == "items")
            for (std::size_t i = 0; i < value.size(); ++i)
                validate(argument, value[i], place + "/" + std::to_string(i));
        else if (keyword == "$ref")
            validate(m_root.at(Json::json_pointer(argument.get<std::string>().substr(1))), value,
                     place);
        else
            require(false, place, "the schema has a keyword that is not checked: " + keyword);
    }

    void members(const std::string& keyword, const Json& argument, const Json& schema,
                 const Json& value, const std::string& place) {
        const Json known = schema.value("properties", Json::object());
        for (const auto& [name, member] : value.items()) {
            if (keyword == "properties" && argument.contains(name))
                validate(argument[name], member, place + "/" + name);
            if (keyword == "additionalProperties" && !known.contains(name)) {
                if (argument.is_boolean())
                    require(argument.get<bool>(), place,
                            "has a member that is not described: " + name);
                else
                    validate(argument, member, place + "/" + name);
            }
        }
    }

    static bool isOfType(const std::string& type, const Json& value) {
        return type == "object"    ? value.is_object()
               : type == "array"   ? value.is_array()
               : type == "string"  ? value.is_string()
               : type == "integer" ? value.is_number_integer()
               : type == "number"  ? value.is_number()
               : type == "boolean" ? value.is_boolean()
                                   : false;
    }

    const Json& m_root;
};

} // namespace

std::vector<std::string> schemaViolations(const Json& schema, const Json& value) {
    Validator validator(schema);
    validator.validate(schema, value, "");
    return validator.found;
}

} // namespace argmap::cli
