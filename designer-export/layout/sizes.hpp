// How large things are and how far apart; the sizes of shapes are those that bpmn-js draws.
#pragma once

namespace baton::designer_export::sizes {

inline constexpr double task_width = 100;
inline constexpr double task_height = 80;
inline constexpr double event = 36;
inline constexpr double gateway = 50;
inline constexpr double data_width = 50;
inline constexpr double data_height = 60;
inline constexpr double note_width = 140;
inline constexpr double note_height = 60;

inline constexpr double label_width = 90;
inline constexpr double label_line = 14;
inline constexpr double label_gap = 6;
inline constexpr double edge_label_least = 40;  // a name of a flow is broken at this width where there is no more room
inline constexpr double edge_label_gap = 16;    // for the arrow

inline constexpr double boundary_slot = 100;  // along the lower border of the host, for each boundary event
inline constexpr double boundary_row = 12;    // below the host, for the way out of each
inline constexpr double boundary_label = 32;

inline constexpr double row_gap = 30;     // between shapes in one column
inline constexpr double way_gap = 14;     // between ways that pass a column
inline constexpr double column_gap = 40;  // between columns, without the ways in between
inline constexpr double way = 12;         // for each way up or down between columns
inline constexpr double padding = 30;     // within pools, lanes and sub-processes
inline constexpr double header = 30;      // of pools and lanes
inline constexpr double pool_gap = 60;
inline constexpr double black_box_height = 60;
inline constexpr double strip_width = 800;  // how wide a row of loose things may be at least

}  // namespace baton::designer_export::sizes
