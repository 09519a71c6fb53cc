# What every target shares: warnings, sanitizers, coverage, the faster linker and the compiler cache.

include_guard(GLOBAL)

set(BATON_SANITIZE "" CACHE STRING "sanitizers, comma separated: address,undefined or thread")
option(BATON_COVERAGE "count lines that run" OFF)
option(BATON_FUZZ "build the libFuzzer programs of tests/fuzz; needs clang" OFF)
option(BATON_PCH "precompile the headers that most files read; see cmake/precompiled.cmake" OFF)

add_library(baton_settings INTERFACE)
target_include_directories(baton_settings INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(baton_settings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 sees dangling references and overflows in inlined library code that are not there.
  target_compile_options(baton_settings INTERFACE -Wno-maybe-uninitialized -Wno-restrict -Wno-stringop-overflow
                                                  -Wno-array-bounds $<$<NOT:$<CONFIG:Debug>>:-Wno-stringop-overread>)
endif()

if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # Only the fuzz programs are built with clang; g++ is the compiler whose warnings are law.
  target_compile_options(baton_settings INTERFACE -Wno-error)
endif()

if(BATON_FUZZ)
  target_compile_options(baton_settings INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(BATON_SANITIZE)
  target_compile_options(baton_settings INTERFACE -fsanitize=${BATON_SANITIZE} -fno-omit-frame-pointer
                                                  -fno-sanitize-recover=all)
  if(BATON_SANITIZE MATCHES "undefined")
    # SOCI keeps the type information of its classes to itself, so that whoever uses it cannot have their casts checked.
    target_compile_options(baton_settings INTERFACE $<$<BOOL:$<TARGET_PROPERTY:USES_SOCI>>:-fno-sanitize=vptr>)
  endif()
  if(BATON_SANITIZE MATCHES "thread" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Asio has fences, which g++ cannot follow under this sanitizer; it says so as a warning.
    target_compile_options(baton_settings INTERFACE -Wno-tsan)
  endif()
  target_link_options(baton_settings INTERFACE -fsanitize=${BATON_SANITIZE})
endif()

if(BATON_COVERAGE)
  target_compile_options(baton_settings INTERFACE --coverage -O0)
  target_link_options(baton_settings INTERFACE --coverage)
endif()

find_program(BATON_MOLD mold)
if(BATON_MOLD)
  target_link_options(baton_settings INTERFACE -fuse-ld=mold)
endif()
find_program(BATON_CCACHE ccache)
if(BATON_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${BATON_CCACHE}")
  set(CMAKE_C_COMPILER_LAUNCHER "${BATON_CCACHE}")
endif()
