"""Reads the elevation tiles of KDE Marble as one smooth field of grey values.

The tiles are JPEG pictures, whose 8 by 8 blocks would show as a grid once they are shaded. A JPEG stores rounded
coefficients, so what is known is an interval for each. This looks for the smoothest field that stays inside all
intervals: it smooths a little, puts every coefficient back into its interval, and repeats that 220 times.

Usage: deblock.py TILES OUTPUT
TILES is the folder of the third level of Marble's srtm theme (675 px tiles, 30 px a degree).
OUTPUT gets 32-bit floats, little-endian, row by row from the north, for 44-93 degrees east and 14-47 degrees north.
"""

import sys

import numpy as np
from PIL import Image
from scipy.fft import dctn, idctn
from scipy.ndimage import gaussian_filter

WEST, EAST, SOUTH, NORTH = 44, 93, 14, 47
PER_DEGREE = 30
TILE = 675
TILE_DEGREES = TILE / PER_DEGREE
BLOCKS = TILE // 8
BLOCKED = BLOCKS * 8  # a tile's last three rows and columns are not whole blocks
ROWS, COLUMNS = range(1, 4), range(9, 13)
ROUNDS = 220


def blocks(square):
    """Cuts a square into its blocks of 8 by 8, around zero as JPEG has them."""
    return square.reshape(BLOCKS, 8, BLOCKS, 8).transpose(0, 2, 1, 3) - 128.0


def read(folder):
    """Gives the grey values as stored and, for each tile, its place, its quantisation table and its coefficients."""
    grey = np.zeros((len(ROWS) * TILE, len(COLUMNS) * TILE), np.float32)
    tiles = []
    for row in ROWS:
        for column in COLUMNS:
            picture = Image.open(f"{folder}/{row:06d}/{row:06d}_{column:06d}.jpg")
            table = np.array(picture.quantization[0], float).reshape(8, 8)
            values = np.array(picture.convert("L"), np.float32)
            y, x = (row - ROWS[0]) * TILE, (column - COLUMNS[0]) * TILE
            grey[y : y + TILE, x : x + TILE] = values
            stored = dctn(blocks(values[:BLOCKED, :BLOCKED]), axes=(2, 3), norm="ortho")
            tiles.append((y, x, table, np.round(stored / table)))
    return grey, tiles


def constrain(grey, stored, tiles):
    """Puts every coefficient back into its interval; the unblocked margins stay within 4 grey values."""
    for y, x, table, numbers in tiles:
        square = grey[y : y + BLOCKED, x : x + BLOCKED]
        coefficients = dctn(blocks(square), axes=(2, 3), norm="ortho")
        coefficients = np.clip(coefficients, table * (numbers - 0.5), table * (numbers + 0.5))
        pixels = idctn(coefficients, axes=(2, 3), norm="ortho") + 128.0
        square[:] = pixels.transpose(0, 2, 1, 3).reshape(BLOCKED, BLOCKED)
    return np.clip(grey, stored - 4, stored + 4)


def smooth(grey):
    """Moves each value towards its surroundings, less so where the step is large: that is relief, not noise."""
    step = gaussian_filter(grey, 0.8) - grey
    return grey + 0.85 * step / (1 + np.abs(step) / 1.6)


def crop(grey):
    """Cuts the tiles to the box in degrees."""
    top = int((90 - ROWS[0] * TILE_DEGREES - NORTH) * PER_DEGREE)
    left = int((WEST + 180 - COLUMNS[0] * TILE_DEGREES) * PER_DEGREE)
    return grey[top : top + (NORTH - SOUTH) * PER_DEGREE, left : left + (EAST - WEST) * PER_DEGREE]


def main(folder, output):
    stored, tiles = read(folder)
    grey = stored.copy()
    for _ in range(ROUNDS):
        grey = constrain(smooth(grey), stored, tiles)
    crop(grey).astype("<f4").tofile(output)


if __name__ == "__main__":
    main(*sys.argv[1:])
