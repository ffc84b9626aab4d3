//! PNG: a picture of a few flat colours as a file (RFC 2083, RFC 1950, RFC 1951).
//!
//! The compressor finds nothing but runs of one byte, which is most of what such a picture is once each row is told by its difference
//! from the one above. A general one would be a few kilobytes better, and what it writes depends on the machine.

use std::collections::BTreeSet;

use super::canvas::Color;

/// The file of so many pixels, row by row. Of more than 256 colours the last ones are drawn in the last.
pub fn encode(width: usize, height: usize, pixels: &[Color]) -> Vec<u8> {
    let palette = palette(pixels);
    let place = |color| {
        palette
            .binary_search(color)
            .unwrap_or_else(|at| at.min(255)) as u8
    };
    let places: Vec<u8> = pixels.iter().map(place).collect();

    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    add_chunk(&mut file, b"IHDR", &header(width, height));
    add_chunk(&mut file, b"PLTE", palette.as_flattened());
    add_chunk(&mut file, b"IDAT", &compressed(&filtered(width, &places)));
    add_chunk(&mut file, b"IEND", &[]);
    file
}

fn palette(pixels: &[Color]) -> Vec<Color> {
    let colors: BTreeSet<Color> = pixels.iter().copied().collect();
    colors.into_iter().take(256).collect()
}

/// Its size; eight bits a pixel, which are a place in the palette; and nothing out of the ordinary.
fn header(width: usize, height: usize) -> Vec<u8> {
    let sides = [width, height].map(|side| (side as u32).to_be_bytes());
    let mut header = sides.as_flattened().to_vec();
    header.extend([8, 3, 0, 0, 0]);
    header
}

/// Each row as its difference from the one above, after the number of that filter.
fn filtered(length: usize, places: &[u8]) -> Vec<u8> {
    const UP: u8 = 2;
    let mut above = vec![0; length];
    let mut rows = Vec::with_capacity(places.len() + places.len() / length);
    for row in places.chunks_exact(length) {
        rows.push(UP);
        rows.extend(
            row.iter()
                .zip(&above)
                .map(|(now, was)| now.wrapping_sub(*was)),
        );
        above.copy_from_slice(row);
    }
    rows
}

fn add_chunk(file: &mut Vec<u8>, kind: &[u8; 4], data: &[u8]) {
    file.extend((data.len() as u32).to_be_bytes());
    let from = file.len();
    file.extend(kind);
    file.extend(data);
    let check = crc(&file[from..]);
    file.extend(check.to_be_bytes());
}

fn crc(bytes: &[u8]) -> u32 {
    let step = |sum: u32| (sum >> 1) ^ (0xedb8_8320 * (sum & 1));
    let add = |sum: u32, byte: &u8| (0..8).fold(sum ^ u32::from(*byte), |sum, _| step(sum));
    !bytes.iter().fold(u32::MAX, add)
}

fn adler(bytes: &[u8]) -> u32 {
    const PRIME: u32 = 65_521;
    let add = |(a, b): (u32, u32), byte: &u8| {
        let a = (a + u32::from(*byte)) % PRIME;
        (a, (a + b) % PRIME)
    };
    let (a, b) = bytes.iter().fold((1, 0), add);
    b << 16 | a
}

/// The longest run that one code tells of.
const LONGEST: usize = 258;

/// Bytes as one block of a zlib stream with the fixed codes.
fn compressed(bytes: &[u8]) -> Vec<u8> {
    let mut bits = Bits::default();
    bits.add(0b1, 1);
    bits.add(0b01, 2);
    for run in bytes.chunk_by(|a, b| a == b) {
        bits.run(run[0], run.len() - 1);
    }
    bits.literal(256);
    let mut stream = vec![0x78, 0x01];
    stream.extend(bits.into_bytes());
    stream.extend(adler(bytes).to_be_bytes());
    stream
}

/// Bits, the lowest of each byte first.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    held: u64,
    count: u32,
}

impl Bits {
    fn add(&mut self, value: u32, count: u32) {
        self.held |= u64::from(value) << self.count;
        self.count += count;
        while self.count >= 8 {
            self.bytes.push(self.held as u8);
            self.held >>= 8;
            self.count -= 8;
        }
    }

    /// A code of Huffman, whose highest bit comes first.
    fn code(&mut self, code: u32, count: u32) {
        self.add(code.reverse_bits() >> (32 - count), count);
    }

    /// A symbol of the fixed code: a byte, the end, or a length.
    fn literal(&mut self, symbol: u32) {
        match symbol {
            0..=143 => self.code(0x30 + symbol, 8),
            144..=255 => self.code(0x190 + symbol - 144, 9),
            256..=279 => self.code(symbol - 256, 7),
            _ => self.code(0xc0 + symbol - 280, 8),
        }
    }

    /// A byte, and so many times again.
    fn run(&mut self, byte: u8, mut again: usize) {
        self.literal(u32::from(byte));
        while again >= 3 {
            // What is left over is none, or long enough to be told in the same way.
            let length = match again {
                259 | 260 => again - 3,
                _ => again.min(LONGEST),
            };
            self.repeat(length as u32);
            again -= length;
        }
        (0..again).for_each(|_| self.literal(u32::from(byte)));
    }

    /// The byte before, so many times again.
    fn repeat(&mut self, length: u32) {
        let (symbol, extra, count) = match length {
            LONGEST_CODE => (285, 0, 0),
            3..=10 => (254 + length, 0, 0),
            _ => {
                // Four symbols share each number of further bits.
                let count = (length - 3).ilog2() - 2;
                let offset = length - 3 - (4 << count);
                (
                    261 + 4 * count + (offset >> count),
                    offset & ((1 << count) - 1),
                    count,
                )
            }
        };
        self.literal(symbol);
        self.add(extra, count);
        // A distance of one.
        self.code(0, 5);
    }

    fn into_bytes(mut self) -> Vec<u8> {
        if self.count > 0 {
            self.bytes.push(self.held as u8);
        }
        self.bytes
    }
}

const LONGEST_CODE: u32 = LONGEST as u32;

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_is_compressed_is_read_again() {
        let runs = (0..600).flat_map(|length| vec![(length % 251) as u8; length]);
        let bytes: Vec<u8> = runs.chain([0, 1, 143, 144, 255, 255, 255]).collect();
        let mut read = Vec::new();
        let stream = compressed(&bytes);
        flate2::read::ZlibDecoder::new(&stream[..])
            .read_to_end(&mut read)
            .expect("a stream");
        assert_eq!(read, bytes);
    }

    #[test]
    fn checks_are_those_of_the_standards() {
        assert_eq!(crc(b"123456789"), 0xcbf4_3926);
        assert_eq!(adler(b"Wikipedia"), 0x11e6_0398);
    }
}
