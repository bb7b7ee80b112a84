/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bands: how a trainer may read a coefficient. The limits of gains are Hake's (physport.org), those of alpha Moodle's
 * (docs.moodle.org, quiz report statistics), those of items the usual ones of item analysis (uwosh.edu/testing). */

#include "config.h"

#include "model/ciclo-bands.h"

#include <math.h>

CicloGainBand
ciclo_band_of_gain (double gain,
                    double low,
                    double high)
{
  if (isnan (gain))
    return CICLO_GAIN_UNKNOWN;
  if (gain > high)
    return CICLO_GAIN_HIGH;

  return gain < low ? CICLO_GAIN_LOW : CICLO_GAIN_MEDIUM;
}

CicloFacilityBand
ciclo_band_of_facility (double facility)
{
  if (isnan (facility))
    return CICLO_FACILITY_UNKNOWN;
  if (facility > 0.90)
    return CICLO_FACILITY_VERY_EASY;
  if (facility > 0.80)
    return CICLO_FACILITY_EASY;

  return facility < 0.20 ? CICLO_FACILITY_VERY_HARD : CICLO_FACILITY_USABLE;
}

CicloDiscriminationBand
ciclo_band_of_discrimination (double discrimination)
{
  if (isnan (discrimination))
    return CICLO_DISCRIMINATION_UNKNOWN;
  if (discrimination > 0.30)
    return CICLO_DISCRIMINATION_GOOD;
  if (discrimination >= 0.20)
    return CICLO_DISCRIMINATION_ACCEPTABLE;

  return discrimination < 0 ? CICLO_DISCRIMINATION_CHECK_KEY : CICLO_DISCRIMINATION_WEAK;
}

CicloAlphaBand
ciclo_band_of_alpha (double alpha)
{
  if (isnan (alpha))
    return CICLO_ALPHA_UNKNOWN;
  if (alpha >= 0.75)
    return CICLO_ALPHA_SATISFACTORY;

  return alpha < 0.64 ? CICLO_ALPHA_UNSATISFACTORY : CICLO_ALPHA_MODERATE;
}

/* Return on investment, the fifth level after J. J. Phillips. */

double
ciclo_return_get_ratio (double benefits,
                        double costs)
{
  return costs > 0 ? benefits / costs : NAN;
}

double
ciclo_return_get_percent (double benefits,
                          double costs)
{
  return costs > 0 ? (benefits - costs) / costs * 100 : NAN;
}
