/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* cairo 1.16 knows no artifacts. The operators of a page are read one by one here, only as far as needed to tell where
 * a painting begins and ends and whether it stands inside marked content. */

#include "config.h"

#include "render/ciclo-pdf-content.h"

#include <string.h>

typedef struct
{
  const char *text;
  gsize length;
  gsize at; /* of the next byte to read */
} Scanner;

typedef struct
{
  GString *out;
  const char *text;
  gsize copied; /* of the text */
  int depth;    /* of marked content */
  gboolean is_open;
  gboolean has_painted;
  int ground; /* the number of the piece that is no part of the document; -1 for none */
} Writer;

static gboolean
is_delimiter (char c)
{
  return c == '\0' || strchr ("()<>[]{}/%", c) != NULL;
}

static gboolean
is_regular (char c)
{
  return !g_ascii_isspace (c) && !is_delimiter (c);
}

static void
skip_regular (Scanner *self)
{
  while (self->at < self->length && is_regular (self->text[self->at]))
    self->at++;
}

/* "(a (nested) string \) )" */
static void
skip_string (Scanner *self)
{
  int depth = 0;

  do
    {
      char c = self->text[self->at++];

      if (c == '\\')
        self->at++;
      else if (c == '(')
        depth++;
      else if (c == ')')
        depth--;
    }
  while (self->at < self->length && depth > 0);
}

static void
skip_to (Scanner *self,
         char end)
{
  while (self->at < self->length && self->text[self->at] != end)
    self->at++;
  self->at = MIN (self->at + 1, self->length);
}

/* Something that is no operator and no number. */
static void
skip_operand (Scanner *self)
{
  const char *here = self->text + self->at;
  gboolean is_pair = self->at + 1 < self->length && here[1] == here[0];

  if (*here == '(')
    skip_string (self);
  else if (*here == '%')
    skip_to (self, '\n');
  else if (*here == '<' && !is_pair)
    skip_to (self, '>');
  else
    self->at += (*here == '<' || *here == '>') && is_pair ? 2 : 1;
  if (*here == '/')
    skip_regular (self);
}

static gboolean
is_number (char c)
{
  return g_ascii_isdigit (c) || c == '-' || c == '+' || c == '.';
}

/* Moves to the end of the next operator and copies it to @operator; FALSE at the end. */
static gboolean
next_operator (Scanner *self,
               char *
               operator,
               gsize size)
{
  while (self->at < self->length)
    {
      char c = self->text[self->at];
      gsize start = self->at;

      if (g_ascii_isspace (c))
        self->at++;
      else if (is_delimiter (c))
        skip_operand (self);
      else
        {
          skip_regular (self);
          if (is_number (c))
            continue;
          g_strlcpy (operator, self->text + start, MIN (size, self->at - start + 1));
          return TRUE;
        }
    }

  return FALSE;
}

/* The pixels of an inline picture are no operators. */
static void
skip_pixels (Scanner *self)
{
  const char *end = g_strstr_len (self->text + self->at, self->length - self->at, "\nEI");

  self->at = end != NULL ? (gsize) (end - self->text) : self->length;
}

static gboolean
is_among (const char *operator,
          const char * const * list)
{
  return g_strv_contains (list, operator);
}

static void
copy_to (Writer *self,
         gsize at)
{
  g_string_append_len (self->out, self->text + self->copied, at - self->copied);
  self->copied = at;
}

static void
close_artifact (Writer *self,
                gsize at)
{
  copy_to (self, at);
  g_string_append (self->out, "\nEMC\n");
  self->is_open = FALSE;
}

/* The number of a piece of the structure in the operands of BDC; -1 where they name none. */
static int
find_number (const char *operands,
             gsize length)
{
  const char *found = g_strstr_len (operands, length, "/MCID");
  guint64 number = 0;

  for (found = found != NULL ? found + strlen ("/MCID") : ""; g_ascii_isspace (*found); found++)
    ;
  if (!g_ascii_isdigit (*found))
    return -1;
  while (g_ascii_isdigit (*found) && number < G_MAXINT / 10)
    number = number * 10 + g_ascii_digit_value (*found++);

  return number;
}

static void
begin_mark (Writer *self,
            gsize start,
            gsize end)
{
  int number = find_number (self->text + start, end - start);

  self->depth++;
  if (number < 0)
    return;
  if (self->is_open)
    close_artifact (self, start);

  /* What decorates a page is painted first. cairo 1.18 takes it for a part of the tag that is open there. */
  if (!self->has_painted)
    {
      self->ground = number;
      copy_to (self, start);
      g_string_append (self->out, "\n/Artifact BMC\n");
      self->copied = end;
    }
}

/* @start is where the operands of @operator begin, @end where it ends. */
static void
take (Writer *self,
      const char *
      operator,
      gsize start,
      gsize end)
{
  static const char *const begin[] = { "m", "re", "BT", "Do", "sh", "BI", NULL };
  static const char *const finish[] = { "f", "F", "f*", "B", "B*", "b", "b*", "S",
                                        "s", "n", "ET", "Do", "sh", "EI", NULL };

  if (strcmp (operator, "BDC") == 0 || strcmp (operator, "BMC") == 0)
    begin_mark (self, start, end);
  else if (strcmp (operator, "EMC") == 0)
    self->depth--;
  self->has_painted = self->has_painted || (is_among (operator, finish) && strcmp (operator, "n") != 0);
  if (self->depth > 0)
    return;

  if (!self->is_open && is_among (operator, begin))
    {
      copy_to (self, start);
      g_string_append (self->out, "\n/Artifact BMC\n");
      self->is_open = TRUE;
    }
  if (self->is_open && is_among (operator, finish))
    close_artifact (self, end);
}

GString *
ciclo_pdf_mark_artifacts (const char *content,
                          gsize length,
                          int *ground)
{
  Scanner scanner = { content, length };
  Writer writer = { g_string_sized_new (length + 1024), content, .ground = -1 };
  char operator[8];
  gsize start = 0;

  g_return_val_if_fail (content != NULL || length == 0, writer.out);
  g_return_val_if_fail (ground != NULL, writer.out);

  while (next_operator (&scanner, operator, sizeof operator))
    {
      take (&writer, operator, start, scanner.at);
      if (strcmp (operator, "ID") == 0)
        skip_pixels (&scanner);
      start = scanner.at;
    }
  if (writer.is_open)
    close_artifact (&writer, length);
  copy_to (&writer, length);
  *ground = writer.ground;

  return writer.out;
}
