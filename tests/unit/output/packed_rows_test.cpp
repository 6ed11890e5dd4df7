#include "output/packed_rows.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <string_view>

#include "core/parallel.hpp"
#include "output/hdf5_reader.hpp"
#include "output/hdf5_writer.hpp"

namespace commonroom::hdf5 {
namespace {

constexpr std::size_t points = 7, regimes = 3, years = 10;
constexpr std::size_t values_a_point = regimes * years;

std::span<const std::byte> as_bytes_of(const std::vector<double>& values) {
  return std::as_bytes(std::span(values));
}

/// Values as outcomes have them: some whole, some missing, some with all their digits.
std::vector<double> made_up_values(std::size_t count, double seed = 1) {
  std::vector<double> values(count);
  for (std::size_t i = 0; i < count; ++i) {
    const double place = static_cast<double>(i);
    values[i] =
        i % 7 == 0 ? std::numeric_limits<double>::quiet_NaN() : (i % 3 == 0 ? place : std::sin(place * seed));
  }
  return values;
}

/// Digits without any order, which nothing can compress.
std::vector<double> noise(std::size_t count) {
  std::vector<double> values(count);
  std::uint64_t state = 1;
  for (double& value : values) {
    state ^= state << 13U, state ^= state >> 7U, state ^= state << 17U;
    value = std::bit_cast<double>(state);
  }
  return values;
}

void expect_same_bits(const std::vector<double>& found, const std::vector<double>& expected) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i)
    ASSERT_EQ(std::bit_cast<std::uint64_t>(found[i]), std::bit_cast<std::uint64_t>(expected[i])) << i;
}

/// A file in memory with one variable: [point][regime][year], in chunks of `rows` points.
class OneVariable {
 public:
  explicit OneVariable(std::size_t rows) : group_(file_.root(), rows), variable_(made()) {}

  [[nodiscard]] const ChunkedVariable& variable() const { return variable_; }
  void write_packed(std::size_t first, const std::vector<double>& values) {
    const RowsToWrite rows{&variable_, as_bytes_of(values)};
    hdf5::write_packed(first, std::span(&rows, 1));
  }
  [[nodiscard]] std::vector<double> read_by_the_library() const {
    return read_numbers(file_.root(), "outcome").values;
  }
  [[nodiscard]] std::vector<double> read_packed_rows(std::size_t first, std::size_t count) const {
    std::vector<double> values(count * values_a_point);
    unpack(read_packed(variable_, first, count), std::as_writable_bytes(std::span(values)));
    return values;
  }
  [[nodiscard]] std::vector<std::byte> bytes() const { return file_.bytes(); }

 private:
  ChunkedVariable made() {
    const auto numbered = [](std::size_t count) {
      std::vector<std::int32_t> numbers(count);
      std::iota(numbers.begin(), numbers.end(), 0);
      return numbers;
    };
    group_.add_dimension({"point", "", "Points"}, numbered(points));
    group_.add_dimension({"regime", "", "Regimes"}, numbered(regimes));
    group_.add_dimension({"year", "", "Years"}, numbered(years));
    return {group_.declare({"outcome", "", "An outcome"}, {"point", "regime", "year"}, Content::doubles),
            "outcome"};
  }

  FileInMemory file_;
  VariableGroup group_;
  ChunkedVariable variable_;
};

TEST(PackedRows, AreReadByTheLibraryAsTheyWereWritten) {
  for (const std::size_t rows : {1U, 2U, 3U, 7U}) {
    OneVariable file(rows);
    const std::vector<double> values = made_up_values(points * values_a_point);
    file.write_packed(0, values);
    expect_same_bits(file.read_by_the_library(), values);
  }
}

TEST(PackedRows, AreReadHereAsTheLibraryWroteThem) {
  for (const std::size_t rows : {1U, 3U, 7U}) {
    OneVariable file(rows);
    const std::vector<double> values = made_up_values(points * values_a_point);
    write_rows(file.variable().id(), 0, std::span<const double>(values));
    expect_same_bits(file.read_packed_rows(0, points), values);
    const std::vector<double> third(values.begin() + 2 * values_a_point, values.begin() + 3 * values_a_point);
    expect_same_bits(file.read_packed_rows(2, 1), third);
  }
}

TEST(PackedRows, ComeInBlocksThatNeedNotFillTheirChunks) {
  OneVariable file(3);
  const std::vector<double> values = made_up_values(points * values_a_point);
  for (const auto& [first, count] : {std::pair<std::size_t, std::size_t>{0, 3}, {3, 2}, {5, 1}, {6, 1}}) {
    const auto begin = values.begin() + static_cast<std::ptrdiff_t>(first * values_a_point);
    file.write_packed(first, {begin, begin + static_cast<std::ptrdiff_t>(count * values_a_point)});
  }
  expect_same_bits(file.read_by_the_library(), values);
}

TEST(PackedRows, OfNoiseGrowALittleAndAreRead) {
  const std::vector<double> values = noise(points * values_a_point);
  {
    OneVariable file(7);
    file.write_packed(0, values);
    EXPECT_GT(read_packed(file.variable(), 0, 1).pieces.at(0).chunk.size(), values.size() * sizeof(double));
    expect_same_bits(file.read_by_the_library(), values);
    expect_same_bits(file.read_packed_rows(0, points), values);
  }
  OneVariable other(7);
  write_rows(other.variable().id(), 0, std::span<const double>(values));
  expect_same_bits(other.read_packed_rows(0, points), values);
}

TEST(PackedRows, MakeTheSameFileWithAnyNumberOfThreads) {
  std::vector<std::vector<std::byte>> files;
  for (const std::size_t threads : {1U, 4U}) {
    OneVariable file(1);
    with_threads(threads, [&] { file.write_packed(0, made_up_values(points * values_a_point)); });
    files.push_back(file.bytes());
  }
  EXPECT_EQ(files[0], files[1]);
}

TEST(PackedRows, AreRefusedWhereAByteIsWrongOrMissing) {
  OneVariable file(7);
  file.write_packed(0, made_up_values(points * values_a_point));
  const PackedRows whole = read_packed(file.variable(), 0, points);
  std::vector<double> room(points * values_a_point);
  const auto into = std::as_writable_bytes(std::span(room));
  const std::size_t size = whole.pieces[0].chunk.size();
  for (std::size_t place = 0; place < size; place += 1 + size / 50) {
    PackedRows damaged = whole;
    damaged.pieces[0].chunk[place] ^= std::byte{4};
    EXPECT_THROW(unpack(damaged, into), Failure) << place;
    damaged = whole;
    damaged.pieces[0].chunk.resize(place);
    EXPECT_THROW(unpack(damaged, into), Failure) << place;
  }
}

TEST(PackedRows, AreRefusedWhereAVariableIsStoredInAnotherWay) {
  const FileInMemory file;
  const hsize_t size = 4;
  const Handle space(H5Screate_simple(1, &size, nullptr), H5Sclose, "space");
  Handle plain(
      H5Dcreate2(file.root(), "plain", H5T_NATIVE_DOUBLE, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT),
      H5Dclose, "dataset");
  EXPECT_THROW(ChunkedVariable(std::move(plain), "plain"), Failure);
}

TEST(ChunkFilters, TakeFloatsToo) {
  const std::vector<float> values{1.5F, -2, 0, 3e30F, 7};
  const PackedChunk packed = pack(std::as_bytes(std::span(values)), sizeof(float));
  std::vector<float> found(values.size());
  unpack(packed, sizeof(float), std::as_writable_bytes(std::span(found)));
  EXPECT_EQ(found, values);
}

TEST(ChunkFilters, AddUpPairsOfBytesAsFletcherDid) {
  const auto sum_of = [](std::string_view text) { return fletcher32(std::as_bytes(std::span(text))); };
  // By hand: the words are 0x6162, 0x6364 and, of the odd byte, 0x6500; sums that pass 0xffff carry round.
  EXPECT_EQ(sum_of("ab"), 0x61626162U);
  EXPECT_EQ(sum_of("abcd"), 0x2629c4c6U) << "0x6162 + 0x6364 = 0xc4c6; 0x6162 + 0xc4c6 = 0x12628";
  EXPECT_EQ(sum_of("abcde"), 0x4ff029c7U) << "0xc4c6 + 0x6500 = 0x129c6; 0x2629 + 0x29c7 = 0x4ff0";
  EXPECT_EQ(fletcher32({}), 0U);
}

/// Every value by its coordinates, as slow as it is plain.
template <class Use>
void for_each_place(const ChunkLayout& layout, const Use& use) {
  std::vector<hsize_t> at(layout.sizes.size(), 0);
  std::size_t i = 0;
  while (true) {
    use(at, i++);
    std::size_t dimension = at.size();
    while (dimension-- > 0) {
      if (++at[dimension] < layout.sizes[dimension]) break;
      if (dimension == 0) return;
      at[dimension] = 0;
    }
  }
}

TEST(ChunkGrid, PutsEveryValueWhereItsCoordinatesSay) {
  const std::vector<ChunkLayout> layouts{{{7, 3, 10}, {3, 3, 10}, 8, {}},
                                         {{7, 3, 10}, {1, 2, 4}, 8, {}},
                                         {{5}, {2}, 8, {}},
                                         {{4, 5}, {4, 2}, 8, {}},
                                         {{2, 3, 4, 5}, {2, 1, 4, 5}, 8, {}}};
  for (const ChunkLayout& layout : layouts) {
    const ChunkGrid grid(layout);
    std::vector<double> rows(layout.sizes[0] * grid.bytes_a_row() / sizeof(double));
    std::iota(rows.begin(), rows.end(), 1);
    std::vector<double> back(rows.size(), 0);
    std::size_t found = 0;
    for (const std::vector<hsize_t>& begin : grid.chunks_of(0, layout.sizes[0])) {
      std::vector<double> chunk(grid.bytes_a_chunk() / sizeof(double), -1);
      std::size_t inside = 0;
      grid.cut(as_bytes_of(rows), 0, begin, std::as_writable_bytes(std::span(chunk)));
      for_each_place(layout, [&](const std::vector<hsize_t>& at, std::size_t i) {
        std::size_t in_chunk = 0;
        for (std::size_t d = 0; d < at.size(); ++d) {
          if (at[d] < begin[d] || at[d] >= begin[d] + layout.chunks[d]) return;
          in_chunk = in_chunk * layout.chunks[d] + (at[d] - begin[d]);
        }
        ASSERT_EQ(chunk[in_chunk], rows[i]);
        ++inside;
      });
      found += inside;
      EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(chunk, 0.0)), chunk.size() - inside)
          << "what lies beyond the edge has the fill value";
      grid.place(as_bytes_of(chunk), begin, 0, std::as_writable_bytes(std::span(back)));
    }
    EXPECT_EQ(found, rows.size()) << "chunks hold every value once";
    EXPECT_EQ(back, rows);
  }
}

}  // namespace
}  // namespace commonroom::hdf5
