#include "engine/base/digest.hpp"

#include <gtest/gtest.h>

#include "engine/base/running_digest.hpp"

namespace baton {
namespace {

constexpr auto of_abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";  // FIPS 180-4, "abc"

TEST(Digest, is_that_of_the_standard) { EXPECT_EQ(sha256_hex("abc"), of_abc); }

TEST(Digest, of_pieces_is_that_of_the_whole) {
    RunningDigest digest;
    for (const auto* piece : {"a", "", "bc"}) digest.add(piece);
    EXPECT_EQ(digest.hex(), of_abc);
    EXPECT_EQ(RunningDigest().hex(), sha256_hex(""));
}

}  // namespace
}  // namespace baton
