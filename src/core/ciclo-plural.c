/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Evaluates the rule by which a language chooses its plural forms, as the header of a catalogue writes it in C.
 * It reads the text anew for each number: rules are a line long, and there is nothing to build, keep or free.
 * Both arms of a condition are evaluated, so the time depends on the length alone; the rule cannot fail at run time. */

#include "config.h"

#include "core/ciclo-plural.h"

#include <string.h>

#define LONGEST 1000
#define DEEPEST 50

typedef enum
{
  OR,
  AND,
  EQUAL,
  UNEQUAL,
  AT_MOST,
  AT_LEAST,
  LESS,
  MORE,
  PLUS,
  MINUS,
  TIMES,
  DIVIDED,
  MODULO,
} Operator;

/* A longer sign stands before the one that it begins with. A higher level binds more strongly. */
static const struct
{
  const char *sign;
  Operator operator;
  int level;
} operators[] = {
  { "||", OR, 1 },
  { "&&", AND, 2 },
  { "==", EQUAL, 3 },
  { "!=", UNEQUAL, 3 },
  { "<=", AT_MOST, 4 },
  { ">=", AT_LEAST, 4 },
  { "<", LESS, 4 },
  { ">", MORE, 4 },
  { "+", PLUS, 5 },
  { "-", MINUS, 5 },
  { "*", TIMES, 6 },
  { "/", DIVIDED, 6 },
  { "%", MODULO, 6 },
};

typedef struct
{
  const char *at;
  gulong n;
  int depth;
  gboolean bad;
} Reader;

static gulong read_condition (Reader *reader);

static void
skip_blanks (Reader *reader)
{
  while (*reader->at == ' ' || *reader->at == '\t')
    reader->at++;
}

static gboolean
take (Reader *reader,
      const char *sign)
{
  skip_blanks (reader);
  if (!g_str_has_prefix (reader->at, sign))
    return FALSE;

  reader->at += strlen (sign);
  return TRUE;
}

static gulong
read_number (Reader *reader)
{
  gulong value = 0;

  if (!g_ascii_isdigit (*reader->at))
    reader->bad = TRUE;
  for (; g_ascii_isdigit (*reader->at); reader->at++)
    value = value * 10 + (gulong) g_ascii_digit_value (*reader->at);

  return value;
}

static gulong
read_operand (Reader *reader)
{
  gulong value;

  if (++reader->depth > DEEPEST)
    reader->bad = TRUE;
  if (reader->bad)
    return 0;

  if (take (reader, "!"))
    value = !read_operand (reader);
  else if (take (reader, "("))
    {
      value = read_condition (reader);
      reader->bad |= !take (reader, ")");
    }
  else if (take (reader, "n"))
    value = reader->n;
  else
    value = read_number (reader);

  reader->depth--;
  return value;
}

static gulong
apply (Operator operator,
       gulong left,
       gulong right)
{
  switch (operator)
    {
    case OR:
      return left || right;
    case AND:
      return left && right;
    case EQUAL:
      return left == right;
    case UNEQUAL:
      return left != right;
    case AT_MOST:
      return left <= right;
    case AT_LEAST:
      return left >= right;
    case LESS:
      return left < right;
    case MORE:
      return left > right;
    case PLUS:
      return left + right;
    case MINUS:
      return left - right;
    case TIMES:
      return left * right;
    case DIVIDED:
      return right != 0 ? left / right : 0;
    case MODULO:
      return right != 0 ? left % right : 0;
    default:
      g_assert_not_reached ();
    }
}

/* The row of the operator that comes next, if it binds at least as strongly as @level; otherwise -1. */
static int
take_operator (Reader *reader,
               int level)
{
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    if (operators[i].level >= level && take (reader, operators[i].sign))
      return (int) i;

  return -1;
}

static gulong
read_operation (Reader *reader,
                int level)
{
  gulong value = read_operand (reader);
  int row;

  while (!reader->bad && (row = take_operator (reader, level)) >= 0)
    value = apply (operators[row].operator, value, read_operation (reader, operators[row].level + 1));

  return value;
}

static gulong
read_condition (Reader *reader)
{
  gulong condition;
  gulong yes;
  gulong no;

  if (++reader->depth > DEEPEST)
    reader->bad = TRUE;
  if (reader->bad)
    return 0;

  condition = read_operation (reader, 1);
  if (take (reader, "?"))
    {
      yes = read_condition (reader);
      reader->bad |= !take (reader, ":");
      no = read_condition (reader);
      condition = condition ? yes : no;
    }

  reader->depth--;
  return condition;
}

gboolean
ciclo_plural_is_valid (const char *expression)
{
  Reader reader = { expression };

  g_return_val_if_fail (expression != NULL, FALSE);

  if (strlen (expression) > LONGEST)
    return FALSE;

  read_condition (&reader);
  skip_blanks (&reader);

  return !reader.bad && *reader.at == '\0';
}

gulong
ciclo_plural_evaluate (const char *expression,
                       gulong n)
{
  Reader reader = { expression, n };

  g_return_val_if_fail (expression != NULL, 0);

  return read_condition (&reader);
}
