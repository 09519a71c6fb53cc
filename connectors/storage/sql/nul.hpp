// PostgreSQL's texts cannot hold NUL, and its client would cut them there without a word: such texts are refused.
#pragma once

#include <soci/soci.h>

namespace baton::storage {

// Thrown through SOCI's callers like SOCI's own, and turned into Code::invalid with them (database.cpp).
class NulRefused : public soci::soci_error {
public:
    NulRefused() : soci::soci_error("a text with a NUL character cannot be kept in this database; leave it out") {}
};

}  // namespace baton::storage
