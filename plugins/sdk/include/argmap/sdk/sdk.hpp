// The whole SDK in one header.
//
// See reader.hpp, writer.hpp, source.hpp, layout.hpp, renderer.hpp, checker.hpp for each kind of
// plugin, plugin.hpp for registration.
#pragma once

#include <argmap/sdk/checker.hpp>
#include <argmap/sdk/flowing_text.hpp>
#include <argmap/sdk/id_maker.hpp>
#include <argmap/sdk/layout.hpp>
#include <argmap/sdk/reader.hpp>
#include <argmap/sdk/renderer.hpp>
#include <argmap/sdk/scanner.hpp>
#include <argmap/sdk/source.hpp>
#include <argmap/sdk/writer.hpp>
