/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a figure of ciclo-statistics means in a course. NAN gives the last value of each: nothing to say. */

typedef enum
{
  CICLO_GAIN_LOW,
  CICLO_GAIN_MEDIUM,
  CICLO_GAIN_HIGH,
  CICLO_GAIN_UNKNOWN,
} CicloGainBand;

/* Hake's gain: low below @low, high above @high; 0.3 and 0.7 unless the settings say otherwise. */
CicloGainBand ciclo_band_of_gain (double gain,
                                  double low,
                                  double high);

typedef enum
{
  CICLO_FACILITY_VERY_HARD,
  CICLO_FACILITY_USABLE,
  CICLO_FACILITY_EASY,
  CICLO_FACILITY_VERY_EASY, /* which is fine where everybody should master it */
  CICLO_FACILITY_UNKNOWN,
} CicloFacilityBand;

/* Below 0.20, up to 0.80, up to 0.90, above. */
CicloFacilityBand ciclo_band_of_facility (double facility);

typedef enum
{
  CICLO_DISCRIMINATION_CHECK_KEY, /* the best people fail: the key may be wrong */
  CICLO_DISCRIMINATION_WEAK,
  CICLO_DISCRIMINATION_ACCEPTABLE,
  CICLO_DISCRIMINATION_GOOD,
  CICLO_DISCRIMINATION_UNKNOWN,
} CicloDiscriminationBand;

/* Below 0, below 0.20, up to 0.30, above. */
CicloDiscriminationBand ciclo_band_of_discrimination (double discrimination);

typedef enum
{
  CICLO_ALPHA_UNSATISFACTORY,
  CICLO_ALPHA_MODERATE,
  CICLO_ALPHA_SATISFACTORY,
  CICLO_ALPHA_UNKNOWN,
} CicloAlphaBand;

/* Below 0.64, below 0.75, from there on. Short tests of what everybody has mastered have a low alpha by nature. */
CicloAlphaBand ciclo_band_of_alpha (double alpha);

/* Phillips: benefits / costs, and what is gained in percent of the costs; NAN where nothing was spent. The time of the
 * participants is a cost. */
double ciclo_return_get_ratio (double benefits,
                               double costs);
double ciclo_return_get_percent (double benefits,
                                 double costs);

G_END_DECLS
