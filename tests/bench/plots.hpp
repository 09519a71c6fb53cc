// Figures that stand in plots, drawn as SVG: both axes in powers of ten, since figures of one plot lie far apart.
#pragma once

#include <filesystem>

#include "tests/bench/bench.hpp"

namespace baton::bench {

// One file a plot, in a folder that is made when it is not there. Figures that are not above 0 are left out.
void write_plots(const std::filesystem::path& folder, const std::vector<Figure>& figures);

}  // namespace baton::bench
