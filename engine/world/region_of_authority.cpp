#include "world/region_of_authority.hpp"

#include <algorithm>

#include "world/text_encoding.hpp"

namespace commonroom {

namespace {

constexpr std::string_view north_east = england_regions[0];
constexpr std::string_view north_west = england_regions[1];
constexpr std::string_view yorkshire = england_regions[2];
constexpr std::string_view east_midlands = england_regions[3];
constexpr std::string_view west_midlands = england_regions[4];
constexpr std::string_view east_of_england = england_regions[5];
constexpr std::string_view london = england_regions[6];
constexpr std::string_view south_east = england_regions[7];
constexpr std::string_view south_west = england_regions[8];

/// Authorities with codes from `first` to `last` lie in `region`.
struct CodeRange {
  int first;
  int last;
  std::string_view region;
};

// In the order of the codes, no two overlapping. A gap is a code that no authority has.
constexpr std::array code_ranges = {
    CodeRange{201, 213, london},           // inner London
    CodeRange{301, 320, london},           // outer London
    CodeRange{330, 336, west_midlands},    // Birmingham to Wolverhampton
    CodeRange{340, 344, north_west},       // Merseyside
    CodeRange{350, 359, north_west},       // Greater Manchester
    CodeRange{370, 373, yorkshire},        // South Yorkshire
    CodeRange{380, 384, yorkshire},        // West Yorkshire
    CodeRange{390, 394, north_east},       // Tyne and Wear
    CodeRange{420, 420, south_west},       // Isles of Scilly
    CodeRange{800, 803, south_west},       // Bath, Bristol, North Somerset, South Gloucestershire
    CodeRange{805, 808, north_east},       // Hartlepool, Middlesbrough, Redcar and Cleveland, Stockton
    CodeRange{810, 813, yorkshire},        // Hull, East Riding, North East and North Lincolnshire
    CodeRange{815, 816, yorkshire},        // North Yorkshire, York
    CodeRange{820, 823, east_of_england},  // Bedfordshire (old), Luton, Bedford, Central Bedfordshire
    CodeRange{825, 826, south_east},       // Buckinghamshire, Milton Keynes
    CodeRange{830, 831, east_midlands},    // Derbyshire, Derby
    CodeRange{835, 837, south_west},       // Dorset (old), Poole, Bournemouth
    CodeRange{838, 839, south_west},       // Dorset; Bournemouth, Christchurch and Poole
    CodeRange{840, 841, north_east},       // Durham, Darlington
    CodeRange{845, 846, south_east},       // East Sussex, Brighton and Hove
    CodeRange{850, 852, south_east},       // Hampshire, Portsmouth, Southampton
    CodeRange{855, 857, east_midlands},    // Leicestershire, Leicester, Rutland
    CodeRange{860, 861, west_midlands},    // Staffordshire, Stoke-on-Trent
    CodeRange{865, 866, south_west},       // Wiltshire, Swindon
    CodeRange{867, 872, south_east},       // Berkshire's six
    CodeRange{873, 874, east_of_england},  // Cambridgeshire, Peterborough
    CodeRange{875, 877, north_west},       // Cheshire (old), Halton, Warrington
    CodeRange{878, 880, south_west},       // Devon, Plymouth, Torbay
    CodeRange{881, 883, east_of_england},  // Essex, Southend-on-Sea, Thurrock
    CodeRange{884, 885, west_midlands},    // Herefordshire, Worcestershire
    CodeRange{886, 887, south_east},       // Kent, Medway
    CodeRange{888, 890, north_west},       // Lancashire, Blackburn with Darwen, Blackpool
    CodeRange{891, 892, east_midlands},    // Nottinghamshire, Nottingham
    CodeRange{893, 894, west_midlands},    // Shropshire, Telford and Wrekin
    CodeRange{895, 896, north_west},       // Cheshire East, Cheshire West and Chester
    CodeRange{908, 908, south_west},       // Cornwall
    CodeRange{909, 909, north_west},       // Cumbria (old)
    CodeRange{916, 916, south_west},       // Gloucestershire
    CodeRange{919, 919, east_of_england},  // Hertfordshire
    CodeRange{921, 921, south_east},       // Isle of Wight
    CodeRange{925, 925, east_midlands},    // Lincolnshire
    CodeRange{926, 926, east_of_england},  // Norfolk
    CodeRange{928, 928, east_midlands},    // Northamptonshire (old)
    CodeRange{929, 929, north_east},       // Northumberland
    CodeRange{931, 931, south_east},       // Oxfordshire
    CodeRange{933, 933, south_west},       // Somerset
    CodeRange{935, 935, east_of_england},  // Suffolk
    CodeRange{936, 936, south_east},       // Surrey
    CodeRange{937, 937, west_midlands},    // Warwickshire
    CodeRange{938, 938, south_east},       // West Sussex
    CodeRange{940, 941, east_midlands},    // North and West Northamptonshire
    CodeRange{942, 943, north_west},       // Cumberland, Westmorland and Furness
};

static_assert(std::adjacent_find(code_ranges.begin(), code_ranges.end(),
                                 [](const CodeRange& a, const CodeRange& b) {
                                   return a.last >= b.first || a.first > a.last;
                                 }) == code_ranges.end());

}  // namespace

std::optional<std::string_view> region_of_authority(int code) {
  const auto found = std::find_if(code_ranges.begin(), code_ranges.end(),
                                  [code](const CodeRange& range) { return code <= range.last; });
  if (found == code_ranges.end() || code < found->first) return std::nullopt;
  return found->region;
}

std::optional<std::string_view> region_named(std::string_view name) {
  for (const std::string_view region : england_regions) {
    if (same_ignoring_case(name, region)) return region;
  }
  return std::nullopt;
}

}  // namespace commonroom
