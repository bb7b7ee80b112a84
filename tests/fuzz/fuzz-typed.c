/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any text as what people type for how long something takes, for a time of day and for a date, in English and in
 * Portuguese, and as what a file has for them. What is understood must be in its range and survive being written. */

#include "fuzz.h"

#include "core/ciclo-clock.h"
#include "core/ciclo-date.h"
#include "core/ciclo-speech.h"

static void
assert_same_value (const CicloDuration *one,
                   const CicloDuration *other)
{
  g_assert_nonnull (other);
  g_assert_cmpint (one->seconds, ==, other->seconds);
  g_assert_cmpint (one->max_seconds, ==, other->max_seconds);
  g_assert_cmpint (one->open, ==, other->open);
}

static void
assert_said (const CicloDuration *duration,
             CicloSpeech *speech)
{
  g_autofree char *said = ciclo_speech_dup_duration (speech, duration);

  g_assert_cmpstr (said, !=, "");
  g_assert_true (g_utf8_validate (said, -1, NULL));
}

static void
try_duration (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CicloDuration) duration = ciclo_duration_parse_typed (text, &error);
  g_autoptr (CicloDuration) again = NULL;
  g_autoptr (CicloDuration) plain = NULL;
  g_autoptr (CicloDuration) shortest = NULL;
  g_autofree char *typed = NULL;
  g_autofree char *shown = NULL;
  static CicloSpeech *english, *portuguese;

  if (duration == NULL)
    {
      fuzz_assert_told (error);
      return;
    }

  g_assert_cmpint (duration->seconds, >=, 0);
  g_assert_cmpint (duration->seconds, <=, CICLO_DURATION_LONGEST);
  g_assert_true (duration->max_seconds == 0 || duration->max_seconds > duration->seconds);
  g_assert_cmpint (duration->max_seconds, <=, CICLO_DURATION_LONGEST);
  typed = ciclo_duration_to_typed (duration);
  again = ciclo_duration_parse_typed (typed, NULL);
  g_assert_true (ciclo_duration_equal (duration, again));

  plain = ciclo_duration_new (duration->seconds, duration->max_seconds, duration->open, NULL);
  shown = ciclo_duration_to_typed (plain);
  shortest = ciclo_duration_parse_typed (shown, NULL);
  assert_same_value (plain, shortest);

  if (english == NULL)
    {
      english = ciclo_speech_new ("en");
      portuguese = ciclo_speech_new ("pt-BR");
    }
  assert_said (duration, english);
  assert_said (duration, portuguese);
}

static void
try_clock (const char *text)
{
  g_autoptr (GError) error = NULL;
  int seconds = -1, again = -1;

  if (!ciclo_clock_parse_typed (text, &seconds, &error))
    {
      fuzz_assert_told (error);
      g_assert_cmpint (seconds, ==, -1);
    }
  else
    {
      g_autofree char *written = ciclo_clock_format (seconds);

      g_assert_true (seconds >= 0 && seconds <= CICLO_CLOCK_LAST);
      g_assert_true (ciclo_clock_parse_typed (written, &again, NULL));
      g_assert_cmpint (seconds, ==, again);
      g_assert_true (ciclo_clock_parse_iso (written, &again));
      g_assert_cmpint (seconds, ==, again);
    }
}

static void
try_file_forms (const char *text)
{
  int seconds = -1, again = -1;

  if (ciclo_duration_parse_iso (text, &seconds))
    {
      g_autofree char *written = ciclo_duration_format_iso (seconds);

      g_assert_true (ciclo_duration_parse_iso (written, &again));
      g_assert_cmpint (seconds, ==, again);
    }
  if (ciclo_clock_parse_iso (text, &seconds))
    {
      g_autofree char *written = ciclo_clock_format (seconds);

      g_assert_true (ciclo_clock_parse_iso (written, &again));
      g_assert_cmpint (seconds, ==, again);
    }
  if (ciclo_date_classify (text) == CICLO_DATE_COMPLETE)
    {
      g_autofree char *same = ciclo_date_add_days (text, 0);

      g_assert_cmpstr (same, ==, text);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);

  try_duration (text);
  try_clock (text);
  try_file_forms (text);

  return 0;
}
