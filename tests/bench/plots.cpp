#include "tests/bench/plots.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <limits>
#include <map>

namespace baton::bench {
namespace {

constexpr double width = 720;
constexpr double height = 420;
constexpr double left = 80;
constexpr double right = 230;  // room for the names of the lines
constexpr double top = 40;
constexpr double bottom = 56;
constexpr std::array<const char*, 6> colours{"#1b6ca8", "#c0392b", "#2e8b57", "#b8860b", "#6a4c93", "#555555"};

struct Point {
    double x = 0;
    double y = 0;
};

struct Plot {
    std::string name;
    std::string of_x;
    std::string of_y;
    std::map<std::string, std::vector<Point>> lines;
};

// From one power of ten to another.
struct Axis {
    int from = std::numeric_limits<int>::max();
    int to = std::numeric_limits<int>::min();

    void hold(double value) {
        from = std::min(from, static_cast<int>(std::floor(std::log10(value))));
        to = std::max(to, std::max(from + 1, static_cast<int>(std::ceil(std::log10(value)))));
    }
    [[nodiscard]] double part(double value) const { return (std::log10(value) - from) / (to - from); }
};

struct Axes {
    Axis x;
    Axis y;

    [[nodiscard]] double across(double value) const { return left + x.part(value) * (width - left - right); }
    [[nodiscard]] double down(double value) const { return height - bottom - y.part(value) * (height - top - bottom); }
};

std::string number(double value) {
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.6g", value);
    return digits;
}

std::string text_at(double x, double y, const std::string& text, const std::string& more = {}) {
    std::string escaped;
    for (const char c : text) escaped += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
    return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" " + more + ">" + escaped + "</text>\n";
}

std::string line_from(Point from, Point to, const std::string& colour) {
    return "<line x1=\"" + number(from.x) + "\" y1=\"" + number(from.y) + "\" x2=\"" + number(to.x) + "\" y2=\"" +
           number(to.y) + "\" stroke=\"" + colour + "\"/>\n";
}

std::string grid(const Axes& axes) {
    std::string svg;
    for (int power = axes.x.from; power <= axes.x.to; ++power) {
        const double value = std::pow(10, power);
        const double x = axes.across(value);
        svg += line_from({x, top}, {x, height - bottom}, "#ddd");
        svg += text_at(x, height - bottom + 18, number(value), "text-anchor=\"middle\"");
    }
    for (int power = axes.y.from; power <= axes.y.to; ++power) {
        const double value = std::pow(10, power);
        const double y = axes.down(value);
        svg += line_from({left, y}, {width - right, y}, "#ddd");
        svg += text_at(left - 8, y + 4, number(value), "text-anchor=\"end\"");
    }
    return svg;
}

std::string drawn(const Plot& plot) {
    Axes axes;
    for (const auto& [name, points] : plot.lines) {
        for (const auto& point : points) {
            axes.x.hold(point.x);
            axes.y.hold(point.y);
        }
    }
    std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + number(width) + " " +
                      number(height) + "\" font-family=\"sans-serif\" font-size=\"12\">\n";
    svg += "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n" + text_at(left, 22, plot.name, "font-size=\"15\"");
    svg += grid(axes) + text_at(left, height - 14, plot.of_x) + text_at(8, top - 4, plot.of_y);
    std::size_t number_of_line = 0;
    for (const auto& [name, points] : plot.lines) {
        const std::string colour = colours[number_of_line % colours.size()];
        std::string places;
        for (const auto& point : points)
            places += number(axes.across(point.x)) + "," + number(axes.down(point.y)) + " ";
        svg += "<polyline fill=\"none\" stroke-width=\"2\" stroke=\"" + colour + "\" points=\"" + places + "\"/>\n";
        const double y = top + 16 * static_cast<double>(number_of_line++);
        svg += text_at(width - right + 14, y, name, "fill=\"" + colour + "\"");
    }
    return svg + "</svg>\n";
}

}  // namespace

void write_plots(const std::filesystem::path& folder, const std::vector<Figure>& figures) {
    std::map<std::string, Plot> plots;
    for (const auto& figure : figures) {
        if (!figure.spot || figure.value <= 0 || figure.spot->x <= 0) continue;
        auto& plot = plots[figure.spot->plot];
        plot.name = figure.spot->plot;
        plot.of_x = figure.spot->of;
        plot.of_y = figure.unit;
        plot.lines[figure.spot->line].push_back({figure.spot->x, figure.value});
    }
    std::filesystem::create_directories(folder);
    for (auto& [name, plot] : plots) {
        for (auto& [line, points] : plot.lines) std::ranges::sort(points, {}, &Point::x);
        std::string file = name + ".svg";
        std::ranges::replace(file, ' ', '-');
        std::ofstream(folder / file) << drawn(plot);
    }
}

}  // namespace baton::bench
