/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Durations as people write them, in English and Portuguese. One table says what every word and sign means; the text
 * becomes a short row of tokens, and the row is read as one amount or two. What is left over is an error: a wrong
 * time in a plan costs more than typing it again. */

#include "config.h"

#include "core/ciclo-duration.h"
#include "core/ciclo-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LONGEST_TEXT 200 /* bytes; beyond this nobody typed a duration */
#define MOST_TOKENS 16
#define MOST_DIGITS 8
#define HOURS_BY_THE_OTHER 24 /* “1h-30” hardly means thirty hours */

typedef enum
{
  STOP,
  NUMBER, /* value: hundredths */
  UNIT,   /* value: seconds */
  HALF,   /* of the unit before it */
  COLON,
  RANGE,
  JOIN,
  AT_LEAST,
  OR_MORE,
  ABOUT,
  RATE,
} Kind;

typedef struct
{
  Kind kind;
  gint64 value;
  gsize digits; /* of a NUMBER in figures; 0 for one in words */
} Token;

typedef struct
{
  const char *word;
  Kind kind;
  int value;
} Word;

/* The longest match wins; a word that ends in a letter is not followed by one. */
/* clang-format off */
static const Word words[] = {
  { "h", UNIT, 3600 },       { "hs", UNIT, 3600 },      { "hr", UNIT, 3600 },      { "hrs", UNIT, 3600 },
  { "hora", UNIT, 3600 },    { "horas", UNIT, 3600 },   { "hour", UNIT, 3600 },    { "hours", UNIT, 3600 },
  { "m", UNIT, 60 },         { "min", UNIT, 60 },       { "mins", UNIT, 60 },      { "minuto", UNIT, 60 },
  { "minutos", UNIT, 60 },   { "minute", UNIT, 60 },    { "minutes", UNIT, 60 },
  { "'", UNIT, 60 },         { "’", UNIT, 60 },         { "′", UNIT, 60 },         { "´", UNIT, 60 },
  { "s", UNIT, 1 },          { "seg", UNIT, 1 },        { "segs", UNIT, 1 },       { "segundo", UNIT, 1 },
  { "segundos", UNIT, 1 },   { "sec", UNIT, 1 },        { "secs", UNIT, 1 },       { "second", UNIT, 1 },
  { "seconds", UNIT, 1 },    { "\"", UNIT, 1 },         { "”", UNIT, 1 },          { "″", UNIT, 1 },
  { "''", UNIT, 1 },

  { "an", NUMBER, 100 },     { "one", NUMBER, 100 },    { "um", NUMBER, 100 },     { "uma", NUMBER, 100 },
  { "two", NUMBER, 200 },    { "dois", NUMBER, 200 },   { "duas", NUMBER, 200 },
  { "three", NUMBER, 300 },  { "três", NUMBER, 300 },   { "tres", NUMBER, 300 },
  { "half", NUMBER, 50 },    { "half a", NUMBER, 50 },  { "half an", NUMBER, 50 }, { "meia", NUMBER, 50 },
  { "meio", NUMBER, 50 },    { "a quarter of an", NUMBER, 25 },                    { "um quarto de", NUMBER, 25 },
  { "e meia", HALF },        { "e meio", HALF },        { "and a half", HALF },    { "and half", HALF },

  { ":", COLON },
  { "-", RANGE },            { "–", RANGE },            { "—", RANGE },            { "−", RANGE },
  { "‐", RANGE },            { "‑", RANGE },            { "a", RANGE },            { "à", RANGE },
  { "até", RANGE },          { "ate", RANGE },          { "to", RANGE },
  { "e", JOIN },             { "and", JOIN },           { ",", JOIN },

  { "at least", AT_LEAST },  { "pelo menos", AT_LEAST }, { "no mínimo", AT_LEAST }, { "no minimo", AT_LEAST },
  { "ao menos", AT_LEAST },  { "a partir de", AT_LEAST },
  { "+", OR_MORE },          { "ou mais", OR_MORE },    { "or more", OR_MORE },    { "or longer", OR_MORE },

  { "ca", ABOUT },           { "about", ABOUT },        { "approx", ABOUT },       { "approximately", ABOUT },
  { "around", ABOUT },       { "cerca de", ABOUT },     { "aprox", ABOUT },        { "aproximadamente", ABOUT },
  { "from", ABOUT },         { "de", ABOUT },           { "~", ABOUT },            { "≈", ABOUT },

  { "/dia", RATE },          { "/ dia", RATE },         { "por dia", RATE },       { "ao dia", RATE },
  { "/day", RATE },          { "/ day", RATE },         { "per day", RATE },       { "a day", RATE },
  { "/semana", RATE },       { "/ semana", RATE },      { "por semana", RATE },
  { "/week", RATE },         { "/ week", RATE },        { "per week", RATE },      { "a week", RATE },
};
/* clang-format on */

typedef enum
{
  FINE,
  NOT_UNDERSTOOD,
  IS_RATE,
  BACKWARDS,
  TOO_LONG,
} Outcome;

static const char *const complaints[] = {
  [NOT_UNDERSTOOD] = N_ ("“%s” is not a duration that can be read. Write for instance 45, 45 min, 1h30, 1,5 h, 90 s, "
                         "30-45 or 120+; a number alone is minutes."),
  [IS_RATE] = N_ ("“%s” says how much time per day or week, not how long it lasts. Write the whole time, for instance "
                  "5 h, and put the rest in a note."),
  [BACKWARDS] = N_ ("“%s” begins with the longer time. Write the shorter one first, for instance 30-45."),
  [TOO_LONG] = N_ ("“%s” is longer than a year. Write a shorter time, for instance 45, 1h30 or 4-8 h."),
};

static const Word *
find_word (const char *text)
{
  const Word *best = NULL;
  gsize longest = 0;
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i].word);
      const char *end = text + length;

      if (length <= longest || strncmp (text, words[i].word, length) != 0)
        continue;
      if (g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (end))) && g_unichar_isalpha (g_utf8_get_char (end)))
        continue;
      best = &words[i];
      longest = length;
    }

  return best;
}

/* Whole numbers, or up to two digits after a comma or a point: three would be a thousand in one country and a fraction
 * in the other. The length, 0 where it is none of these. */
static gsize
read_number (const char *text,
             Token *token)
{
  gsize digits = strspn (text, "0123456789");
  gsize decimals = 0;

  if (text[digits] == ',' || text[digits] == '.')
    decimals = strspn (text + digits + 1, "0123456789");
  if (digits > MOST_DIGITS || decimals > 2)
    return 0;

  token->kind = NUMBER;
  token->digits = digits;
  token->value = 100 * g_ascii_strtoll (text, NULL, 10);
  if (decimals > 0)
    token->value += g_ascii_strtoll (text + digits + 1, NULL, 10) * (decimals == 1 ? 10 : 1);

  return digits + (decimals > 0 ? decimals + 1 : 0);
}

static gsize
read_word (const char *text,
           Token *token)
{
  const Word *word = find_word (text);
  gsize length;

  if (word == NULL)
    return 0;

  token->kind = word->kind;
  token->value = word->value;
  token->digits = 0;

  /* The point of an abbreviation: “min.”, “ca.” */
  length = strlen (word->word);
  if ((word->kind == UNIT || word->kind == ABOUT) && text[length] == '.' && !g_ascii_isdigit (text[length + 1]))
    length++;

  return length;
}

/* Small letters, one kind of blank, and without a last remark in parentheses. */
static char *
simplify (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *composed = g_utf8_normalize (folded, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autoptr (GString) string = g_string_new (NULL);
  const char *p;

  for (p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (*p == '(' && string->len > 0 && g_str_has_suffix (p, ")"))
        break;
      if (g_unichar_isspace (c))
        c = ' ';
      if (c != ' ' || (string->len > 0 && string->str[string->len - 1] != ' '))
        g_string_append_unichar (string, c);
    }

  return g_strdup (g_strchomp (string->str));
}

/* Fills @tokens up to a STOP. */
static Outcome
split (const char *text,
       Token tokens[MOST_TOKENS])
{
  int n = 0;

  for (; *text != '\0'; n++)
    {
      gsize length;

      if (*text == ' ')
        text++;
      if (n == MOST_TOKENS - 1)
        return NOT_UNDERSTOOD;

      length = g_ascii_isdigit (*text) ? read_number (text, &tokens[n]) : read_word (text, &tokens[n]);
      if (length == 0)
        return NOT_UNDERSTOOD;
      if (tokens[n].kind == RATE)
        return IS_RATE;
      text += length;
    }

  tokens[n].kind = STOP;
  return FINE;
}

static void
remove_token (Token *token)
{
  do
    token[0] = token[1];
  while ((token++)->kind != STOP);
}

/* Takes out the words around the amount, which stand first or last; “+” may also stand before the last unit (“2+ h”).
 * TRUE where one of them leaves the end open. */
static gboolean
take_open (Token *tokens)
{
  gboolean open = FALSE;
  int i;

  for (i = 0; tokens[i].kind != STOP; i++)
    {
      Kind kind = tokens[i].kind;
      gboolean last = tokens[i + 1].kind == STOP;
      gboolean before_unit = !last && tokens[i + 1].kind == UNIT && tokens[i + 2].kind == STOP;

      if (((kind == ABOUT || kind == AT_LEAST) && (i == 0 || last)) || (kind == OR_MORE && (last || before_unit)))
        {
          open |= kind != ABOUT;
          remove_token (&tokens[i--]);
        }
    }

  return open;
}

/* One amount of time. A lone number waits for its unit: it may stand on the other side of a range. */
typedef struct
{
  gint64 number;  /* hundredths, of a lone number */
  gint64 seconds; /* of everything else */
  gint64 unit;    /* of the only number; 0 where there are several, or none has a unit */
  gboolean lone;
} Amount;

static gboolean
is_whole (const Token *token)
{
  return token->kind == NUMBER && token->value % 100 == 0;
}

static gint64
multiply (gint64 hundredths,
          gint64 unit)
{
  return (hundredths * unit + 50) / 100;
}

/* “1:30”, “0:07:30”, “7:30 min”. @token is the first number; returns the token after, NULL where it is none. */
static const Token *
read_colons (const Token *token,
             Amount *amount)
{
  gint64 unit = 3600;
  gint64 part;
  int parts;

  for (parts = 1; parts < 3 && token[2 * parts - 1].kind == COLON; parts++)
    if (!is_whole (&token[2 * parts]) || token[2 * parts].digits != 2 || token[2 * parts].value >= 6000)
      return NULL;

  if (!is_whole (token) || token->digits == 0)
    return NULL;
  if (token[2 * parts - 1].kind == UNIT)
    {
      unit = token[2 * parts - 1].value;
      if (unit == 1 || (unit == 60 && parts == 3))
        return NULL;
    }

  for (part = unit; parts > 0; parts--, token += 2, part /= 60)
    amount->seconds += token->value / 100 * part;

  return token[-1].kind == UNIT ? token : token - 1;
}

/* The unit of the number at @token, which comes after a part in units of @larger (0: it is the first): its own, or the
 * next smaller one. 0 for a lone number, -1 where the number cannot stand there. */
static gint64
get_unit (const Token *token,
          gint64 larger)
{
  gint64 unit = token[1].kind == UNIT ? token[1].value : larger / 60;

  if (larger != 0 && (unit == 0 || unit >= larger || !is_whole (token) || token->value >= 6000))
    return -1;
  if (unit == 1 && !is_whole (token))
    return -1;

  return unit;
}

/* “45”, “45 min”, “1,5 h”, “1h30”, “1 hora e 30 minutos”, “1 hora e meia”: units fall, and only the last may be
 * missing. Returns the token after, NULL where it is none. */
static const Token *
read_units (const Token *token,
            Amount *amount)
{
  const Token *first = token;
  gint64 unit = 0;

  for (; token->kind == NUMBER; token += token->kind == JOIN && token[1].kind == NUMBER)
    {
      unit = get_unit (token, unit);
      if (unit < 0 || (token != first && !is_whole (first)))
        return NULL;

      amount->lone = unit == 0;
      amount->number = token->value;
      amount->seconds += multiply (token->value, unit);
      amount->unit = token == first ? unit : 0;
      if (token[1].kind != UNIT)
        return token + 1;
      token += 2;
    }

  if (token->kind != HALF || unit == 1 || !is_whole (first))
    return token;

  amount->seconds += unit / 2;
  amount->unit = 0;
  return token + 1;
}

static const Token *
read_amount (const Token *token,
             Amount *amount)
{
  if (token == NULL || token->kind != NUMBER)
    return NULL;

  return token[1].kind == COLON ? read_colons (token, amount) : read_units (token, amount);
}

/* Minutes are whole: “1,5” alone may be hours in somebody's mind. */
static gboolean
take_as_minutes (Amount *amount)
{
  if (amount->number % 100 != 0)
    return FALSE;

  amount->seconds = amount->number / 100 * 60;
  amount->lone = FALSE;
  return TRUE;
}

/* Gives a lone number of a range the unit of the other one. */
static gboolean
take_unit (Amount *amount,
           gint64 unit)
{
  if (unit == 0 || (unit == 1 && amount->number % 100 != 0))
    return FALSE;

  amount->seconds = multiply (amount->number, unit);
  amount->lone = FALSE;
  return TRUE;
}

static gboolean
settle_range (Amount *from,
              Amount *to)
{
  if (from->lone && to->lone)
    return take_as_minutes (from) && take_as_minutes (to);

  if (from->lone)
    {
      gint64 unit = to->unit != 0 ? to->unit : 3600;

      return (take_unit (from, unit) && from->seconds <= to->seconds) || take_as_minutes (from);
    }
  if (to->lone && from->unit == 3600 && to->number > 100 * HOURS_BY_THE_OTHER)
    return FALSE;

  return !to->lone || take_unit (to, from->unit);
}

static Outcome
read_tokens (const Token *tokens,
             gint64 *shortest,
             gint64 *longest)
{
  Amount from = { 0 };
  Amount to = { 0 };
  const Token *rest = read_amount (tokens, &from);

  if (rest != NULL && rest->kind == RANGE)
    {
      rest = read_amount (rest + 1, &to);
      if (rest == NULL || !settle_range (&from, &to))
        return NOT_UNDERSTOOD;
      if (to.seconds < from.seconds)
        return BACKWARDS;
    }
  if (rest == NULL || rest->kind != STOP || (from.lone && !take_as_minutes (&from)))
    return NOT_UNDERSTOOD;

  *shortest = from.seconds;
  *longest = to.seconds;
  return MAX (*shortest, *longest) > CICLO_DURATION_LONGEST ? TOO_LONG : FINE;
}

/* Text that goes into a file and back, and into one line. */
static gboolean
is_printable (const char *text)
{
  if (strlen (text) > LONGEST_TEXT || !g_utf8_validate (text, -1, NULL))
    return FALSE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isprint (g_utf8_get_char (text)))
      return FALSE;

  return TRUE;
}

static Outcome
parse (const char *typed,
       CicloDuration **duration)
{
  g_autofree char *simple = NULL;
  Token tokens[MOST_TOKENS];
  gint64 shortest = 0;
  gint64 longest = 0;
  gboolean open;
  Outcome outcome;

  if (!is_printable (typed))
    return NOT_UNDERSTOOD;

  simple = simplify (typed);
  outcome = split (simple, tokens);
  if (outcome != FINE)
    return outcome;

  open = take_open (tokens);
  outcome = read_tokens (tokens, &shortest, &longest);
  if (outcome == FINE)
    *duration = ciclo_duration_new ((int) shortest, (int) longest, open, typed);

  return outcome;
}

CicloDuration *
ciclo_duration_parse_typed (const char *text,
                            GError **error)
{
  CicloDuration *duration = NULL;
  g_autofree char *typed = NULL;
  g_autofree char *quoted = NULL;
  Outcome outcome;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  typed = g_strstrip (g_strdelimit (g_strdup (text), "\t\n\v\f\r", ' '));
  outcome = parse (typed, &duration);
  if (outcome == FINE)
    return duration;

  quoted = ciclo_error_quote (typed);
  g_propagate_error (error, ciclo_error_new (CICLO_ERROR_BAD_VALUE, 0, NULL, quoted, _ (complaints[outcome]), quoted));
  return NULL;
}
