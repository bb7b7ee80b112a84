/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Words of which answers are made. They are kept with the question, so that an answer can borrow them. */

#include "config.h"

#include "model/ciclo-facts-private.h"
#include "model/ciclo-phrases.h"

#include <glib/gi18n-lib.h>

#define MOST_NAMES 8

const char *
_ciclo_ask_keep (CicloFactAsk *ask,
                 char *text)
{
  g_ptr_array_add (ask->kept, text);

  return text;
}

const char *
_ciclo_ask_number (CicloFactAsk *ask,
                   double value)
{
  return _ciclo_ask_keep (ask, ciclo_phrase_dup_number (value, ask->speech));
}

const char *
_ciclo_ask_span (CicloFactAsk *ask,
                 const CicloSpan *span)
{
  return _ciclo_ask_keep (ask, ciclo_span_dup_text (span, ask->speech));
}

const char *
_ciclo_ask_seconds (CicloFactAsk *ask,
                    gint64 seconds)
{
  return _ciclo_ask_keep (ask, ciclo_speech_dup_seconds (ask->speech, seconds));
}

const char *
_ciclo_ask_name (CicloFactAsk *ask,
                 CicloNode *node)
{
  return _ciclo_ask_keep (ask, ciclo_phrase_dup_short_name (node, ask->own));
}

const char *
_ciclo_ask_names (CicloFactAsk *ask,
                  const GPtrArray *nodes)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint n = nodes->len > MOST_NAMES + 1 ? MOST_NAMES : nodes->len;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (names, (gpointer) _ciclo_ask_name (ask, nodes->pdata[i]));
  if (n < nodes->len)
    /* Translators: how many others there are in a list: “S1, S2 and 8 more”. */
    g_ptr_array_add (names, (gpointer) _ciclo_ask_keep (
                                ask, g_strdup_printf (ciclo_speech_say (ask->speech, N_ ("%s more")),
                                                      _ciclo_ask_number (ask, nodes->len - n))));
  g_ptr_array_add (names, NULL);

  return _ciclo_ask_keep (ask, ciclo_speech_dup_list (ask->speech, (const char *const *) names->pdata));
}

char *
_ciclo_ask_dup_referrers (CicloFactAsk *ask,
                          GType type)
{
  const GPtrArray *referrers = _ciclo_facts_get_referrers (ask->facts, ask->node);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  for (guint i = 0; i < referrers->len; i++)
    if (G_OBJECT_TYPE (referrers->pdata[i]) == type && !g_ptr_array_find (nodes, referrers->pdata[i], NULL))
      g_ptr_array_add (nodes, referrers->pdata[i]);

  return nodes->len > 0 ? g_strdup (_ciclo_ask_names (ask, nodes)) : NULL;
}
