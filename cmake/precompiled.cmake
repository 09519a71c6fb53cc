# Headers that most files read, compiled once for all rooms and once for all tests. Measured with g++ 12 and no cache: 35 files of
# feel and calendar take 83 s of a core without and 49 s with it; making it takes 4 s and 80 MB.
# Off unless a preset turns it on: without it, build folders in different places share what ccache remembers.

include_guard(GLOBAL)

set(BATON_PCH_STANDARD
    <algorithm> <array> <chrono> <cstdint> <functional> <map> <memory> <optional> <set> <span> <string> <string_view> <unordered_map>
    <utility> <variant> <vector> <boost/describe/class.hpp> <boost/system/result.hpp>)
set(BATON_PCH_ASIO ${BATON_PCH_STANDARD} <boost/asio.hpp> <boost/beast.hpp>)
set(BATON_PCH_TESTS ${BATON_PCH_STANDARD} <gmock/gmock.h> <gtest/gtest.h>)

# baton_precompile(TARGET KIND): KIND is standard, asio or tests.
function(baton_precompile target kind)
  if(NOT BATON_PCH)
    return()
  endif()
  if(NOT TARGET baton_precompiled_${kind})
    set(empty "${PROJECT_BINARY_DIR}/precompiled/${kind}.cpp")
    file(CONFIGURE OUTPUT "${empty}" CONTENT "")
    add_library(baton_precompiled_${kind} STATIC "${empty}")
    target_link_libraries(baton_precompiled_${kind} PRIVATE baton_settings)
    if(kind STREQUAL "tests")
      target_link_libraries(baton_precompiled_${kind} PRIVATE GTest::gmock)
    endif()
    string(TOUPPER ${kind} upper)
    target_precompile_headers(baton_precompiled_${kind} PRIVATE ${BATON_PCH_${upper}})
  endif()
  target_precompile_headers(${target} REUSE_FROM baton_precompiled_${kind})
endfunction()
