/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every word of a lexicon is a key of a table, folded, so that a text is compared word by word without regard to case
 * and accents. The forms of verbs are made from the endings that the file gives for its language. */

#include "config.h"

#include "model/ciclo-lexicon.h"

#include "core/ciclo-language.h"
#include "data/ciclo-data.h"
#include "model/ciclo-tokens.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define FOLDER "/org/ciclo/data/guide/"
#define FORMAT "ciclo-lexicon/1"
#define N_LEVELS (CICLO_LEVEL_NATURALISATION + 1)

typedef struct
{
  char *base;
  guint levels;  /* bits of CicloLevel */
  GStrv instead; /* for a verb to avoid, otherwise NULL */
  gboolean hides;
  gboolean trains;
} Verb;

struct _CicloLexicon
{
  char *language;
  GPtrArray *by_level[N_LEVELS]; /* of char *, borrowed, NULL-terminated */
  GHashTable *verbs;             /* phrase -> Verb, as they begin an objective */
  GHashTable *forms;             /* phrase -> NULL, as they stand in a sentence */
  GHashTable *lists;             /* name -> set of phrases */
  GHashTable *empty;
  GStrv endings; /* by which one tells a verb that is not known */
};

static void
free_verb (gpointer pointer)
{
  Verb *verb = pointer;

  g_free (verb->base);
  g_strfreev (verb->instead);
  g_free (verb);
}

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
ciclo_lexicon_free (CicloLexicon *lexicon)
{
  for (guint i = 0; i < N_LEVELS; i++)
    g_ptr_array_unref (lexicon->by_level[i]);
  g_hash_table_unref (lexicon->verbs);
  g_hash_table_unref (lexicon->forms);
  g_hash_table_unref (lexicon->lists);
  g_hash_table_unref (lexicon->empty);
  g_strfreev (lexicon->endings);
  g_free (lexicon->language);
  g_free (lexicon);
}

/* Reading */

static GStrv
dup_strings (JsonNode *node)
{
  g_autoptr (GStrvBuilder) strings = g_strv_builder_new ();
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    if (json_node_get_value_type (json_array_get_element (array, i)) == G_TYPE_STRING)
      g_strv_builder_add (strings, json_array_get_string_element (array, i));

  return g_strv_builder_end (strings);
}

static GStrv
dup_member (JsonObject *object,
            const char *name)
{
  return json_object_has_member (object, name) ? dup_strings (json_object_get_member (object, name))
                                               : g_new0 (char *, 1);
}

/* NULL where @name is no object. */
static JsonObject *
get_object (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static Verb *
add_verb (CicloLexicon *lexicon,
          const char *base)
{
  g_autofree char *phrase = ciclo_tokens_dup_phrase (base);
  Verb *verb = g_hash_table_lookup (lexicon->verbs, phrase);

  if (verb == NULL)
    {
      verb = g_new0 (Verb, 1);
      verb->base = g_strdup (base);
      g_hash_table_insert (lexicon->verbs, g_steal_pointer (&phrase), verb);
    }

  return verb;
}

static void
add_form (CicloLexicon *lexicon,
          const char *stem,
          int length,
          const char *ending,
          const char *rest)
{
  g_autofree char *form = g_strdup_printf ("%.*s%s%s", length, stem, ending, rest);

  g_hash_table_add (lexicon->forms, ciclo_tokens_dup_phrase (form));
}

/* Only the first word of "carry out" changes. */
static void
inflect (CicloLexicon *lexicon,
         JsonObject *all_endings,
         const char *base)
{
  int length = (int) strcspn (base, " ");
  const char *rest = base + length;
  GList *names = json_object_get_members (all_endings);

  add_form (lexicon, base, length, "", rest);
  for (GList *l = names; l != NULL; l = l->next)
    {
      const char *ending = l->data;
      int size = (int) strlen (ending);
      g_auto (GStrv) forms = dup_member (all_endings, ending);

      if (size > length || strncmp (base + length - size, ending, (gsize) size) != 0)
        continue;
      for (guint i = 0; forms[i] != NULL; i++)
        add_form (lexicon, base, length - size, forms[i], rest);
    }
  g_list_free (names);
}

static void
read_level (CicloLexicon *lexicon,
            JsonObject *levels,
            const char *name,
            JsonObject *endings)
{
  int level = ciclo_terms_find (&ciclo_level_terms, name);
  g_auto (GStrv) verbs = dup_member (levels, name);

  if (level < 0)
    {
      g_warning ("The lexicon of %s has the level “%s”, which is not known.", lexicon->language, name);
      return;
    }

  for (guint i = 0; verbs[i] != NULL; i++)
    {
      Verb *verb = add_verb (lexicon, verbs[i]);

      verb->levels |= 1u << level;
      g_ptr_array_add (lexicon->by_level[level], verb->base);
      inflect (lexicon, endings, verbs[i]);
    }
}

static void
read_verbs (CicloLexicon *lexicon,
            JsonObject *root,
            JsonObject *endings)
{
  JsonObject *domains = get_object (root, "verbs");
  g_autoptr (GList) names = domains != NULL ? json_object_get_members (domains) : NULL;
  g_auto (GStrv) others = dup_member (root, "other-verbs");

  for (GList *l = names; l != NULL; l = l->next)
    {
      JsonObject *levels = get_object (domains, l->data);
      g_autoptr (GList) codes = levels != NULL ? json_object_get_members (levels) : NULL;

      for (GList *m = codes; m != NULL; m = m->next)
        read_level (lexicon, levels, m->data, endings);
    }
  for (guint i = 0; others[i] != NULL; i++)
    {
      add_verb (lexicon, others[i]);
      inflect (lexicon, endings, others[i]);
    }
}

static void
read_avoid (CicloLexicon *lexicon,
            JsonObject *root)
{
  JsonNode *node = json_object_get_member (root, "avoid");
  JsonArray *rows = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  g_auto (GStrv) trainers = dup_member (root, "trainer-verbs");

  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++)
    {
      JsonNode *row = json_array_get_element (rows, i);
      g_auto (GStrv) verbs = JSON_NODE_HOLDS_OBJECT (row) ? dup_member (json_node_get_object (row), "verbs")
                                                          : g_new0 (char *, 1);

      for (guint j = 0; verbs[j] != NULL; j++)
        {
          Verb *verb = add_verb (lexicon, verbs[j]);

          verb->hides = TRUE;
          g_strfreev (verb->instead);
          verb->instead = dup_member (json_node_get_object (row), "instead");
        }
    }
  for (guint i = 0; trainers[i] != NULL; i++)
    add_verb (lexicon, trainers[i])->trains = TRUE;
}

static void
read_forms (CicloLexicon *lexicon,
            JsonObject *root)
{
  JsonObject *forms = get_object (root, "forms");
  g_autoptr (GList) verbs = forms != NULL ? json_object_get_members (forms) : NULL;

  for (GList *l = verbs; l != NULL; l = l->next)
    {
      g_auto (GStrv) words = dup_member (forms, l->data);

      for (guint i = 0; words[i] != NULL; i++)
        add_form (lexicon, words[i], (int) strlen (words[i]), "", "");
    }
}

static void
read_lists (CicloLexicon *lexicon,
            JsonObject *root)
{
  JsonObject *lists = get_object (root, "words");
  g_autoptr (GList) names = lists != NULL ? json_object_get_members (lists) : NULL;

  for (GList *l = names; l != NULL; l = l->next)
    {
      GHashTable *set = new_set ();
      g_auto (GStrv) words = dup_member (lists, l->data);

      for (guint i = 0; words[i] != NULL; i++)
        ciclo_tokens_add_phrase (set, words[i]);
      g_hash_table_insert (lexicon->lists, g_strdup (l->data), set);
    }
}

static CicloLexicon *
new_lexicon (const char *language)
{
  CicloLexicon *lexicon = g_new0 (CicloLexicon, 1);

  lexicon->language = g_strdup (language);
  for (guint i = 0; i < N_LEVELS; i++)
    lexicon->by_level[i] = g_ptr_array_new ();
  lexicon->verbs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_verb);
  lexicon->forms = new_set ();
  lexicon->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  lexicon->empty = new_set ();

  return lexicon;
}

CicloLexicon *
ciclo_lexicon_read (GBytes *bytes)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (JsonObject) no_endings = json_object_new ();
  g_autoptr (GError) error = NULL;
  CicloLexicon *lexicon;
  JsonObject *root;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (!json_parser_load_from_data (parser, text, (gssize) length, &error) ||
      json_parser_get_root (parser) == NULL || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      g_warning ("A lexicon is damaged: %s", error != NULL ? error->message : "it is no object");
      return NULL;
    }

  root = json_node_get_object (json_parser_get_root (parser));
  if (g_strcmp0 (json_object_get_string_member_with_default (root, "format", NULL), FORMAT) != 0)
    {
      g_warning ("A lexicon is of another version than %s", FORMAT);
      return NULL;
    }

  lexicon = new_lexicon (json_object_get_string_member_with_default (root, "language", "en"));
  read_verbs (lexicon, root, get_object (root, "endings") != NULL ? get_object (root, "endings") : no_endings);
  read_avoid (lexicon, root);
  read_forms (lexicon, root);
  read_lists (lexicon, root);
  lexicon->endings = dup_member (root, "infinitives");
  for (guint i = 0; i < N_LEVELS; i++)
    g_ptr_array_add (lexicon->by_level[i], NULL);

  return lexicon;
}

static gpointer
load_all (gpointer unused)
{
  static const char *const files[] = { "verbs.en.json", "verbs.pt_BR.json" };
  GPtrArray *lexicons = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat (FOLDER, files[i], NULL);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (ciclo_data_get_resource (), path, 0, NULL);
      CicloLexicon *lexicon;

      g_assert (bytes != NULL);

      lexicon = ciclo_lexicon_read (bytes);
      if (lexicon != NULL)
        g_ptr_array_add (lexicons, lexicon);
    }

  return lexicons;
}

const CicloLexicon *
ciclo_lexicon_find (const char *language)
{
  static GOnce once = G_ONCE_INIT;
  const GPtrArray *lexicons = g_once (&once, load_all, NULL);
  g_auto (GStrv) chain = NULL;

  g_return_val_if_fail (language != NULL, NULL);

  chain = ciclo_language_dup_chain (language);
  for (guint i = 0; chain[i] != NULL; i++)
    for (guint j = 0; j < lexicons->len; j++)
      {
        const CicloLexicon *lexicon = lexicons->pdata[j];

        /* English is at the end of every chain, and no help to another language. */
        if (g_str_equal (lexicon->language, chain[i]) && (i == 0 || !g_str_equal (chain[i], "en") ||
                                                          g_str_has_prefix (language, "en")))
          return lexicon;
      }

  return NULL;
}

/* Asking */

CicloObjectiveDomain
ciclo_level_get_domain (CicloLevel level)
{
  if (level >= CICLO_LEVEL_IMITATION)
    return CICLO_DOMAIN_PSYCHOMOTOR;

  return level >= CICLO_LEVEL_RECEIVING ? CICLO_DOMAIN_AFFECTIVE : CICLO_DOMAIN_COGNITIVE;
}

const char *const *
ciclo_lexicon_list_verbs (const CicloLexicon *lexicon,
                          CicloLevel level)
{
  g_return_val_if_fail (lexicon != NULL && level < N_LEVELS, NULL);

  return (const char *const *) lexicon->by_level[level]->pdata;
}

int
ciclo_lexicon_find_level (const CicloLexicon *lexicon,
                          const char *verb,
                          CicloObjectiveDomain domain,
                          CicloLevel near)
{
  g_autofree char *phrase = NULL;
  const Verb *known;
  int best = -1;

  g_return_val_if_fail (lexicon != NULL && verb != NULL, -1);

  phrase = ciclo_tokens_dup_phrase (verb);
  known = g_hash_table_lookup (lexicon->verbs, phrase);
  for (int level = 0; known != NULL && level < N_LEVELS; level++)
    if ((known->levels & (1u << level)) != 0 && ciclo_level_get_domain ((CicloLevel) level) == domain &&
        (best < 0 || ABS (level - (int) near) < ABS (best - (int) near)))
      best = level;

  return best;
}

gboolean
ciclo_lexicon_tells_verbs (const CicloLexicon *lexicon)
{
  g_return_val_if_fail (lexicon != NULL, FALSE);

  return lexicon->endings[0] != NULL;
}

static CicloVerbKind
judge (const Verb *verb,
       int domain)
{
  gboolean shows = verb->levels != 0 && domain < 0;

  for (int level = 0; level < N_LEVELS; level++)
    shows |= (verb->levels & (1u << level)) != 0 && (int) ciclo_level_get_domain ((CicloLevel) level) == domain;

  if (verb->trains)
    return CICLO_VERB_TRAINS;

  return verb->hides && !shows ? CICLO_VERB_HIDES : CICLO_VERB_SHOWS;
}

static gboolean
is_likely (const CicloLexicon *lexicon,
           const char *folded)
{
  for (guint i = 0; lexicon->endings[i] != NULL; i++)
    if (g_str_has_suffix (folded, lexicon->endings[i]))
      return TRUE;

  return FALSE;
}

CicloVerb
ciclo_lexicon_begin (const CicloLexicon *lexicon,
                     const char *text,
                     int domain)
{
  g_autoptr (GArray) tokens = NULL;
  CicloVerb begin = { CICLO_VERB_UNKNOWN };
  gpointer found = NULL;

  g_return_val_if_fail (lexicon != NULL && text != NULL, begin);

  tokens = ciclo_tokens_new (text);
  begin.position = ciclo_tokens_match (tokens, 0, ciclo_lexicon_get_phrases (lexicon, "stem"), NULL);
  /* "Be able to" opens an objective, "be able to understand" is a verb to avoid. */
  if (begin.position == tokens->len)
    begin.position = 0;
  begin.size = ciclo_tokens_match (tokens, begin.position, lexicon->verbs, &found);
  if (begin.size > 0)
    {
      const Verb *verb = found;

      begin.kind = judge (verb, domain);
      begin.verb = verb->base;
      begin.instead = begin.kind == CICLO_VERB_HIDES ? (const char *const *) verb->instead : NULL;
    }
  else if (begin.position < tokens->len &&
           is_likely (lexicon, g_array_index (tokens, CicloToken, begin.position).folded))
    {
      begin.kind = CICLO_VERB_LIKELY;
      begin.size = 1;
    }

  return begin;
}

GHashTable *
ciclo_lexicon_get_phrases (const CicloLexicon *lexicon,
                           const char *list)
{
  GHashTable *phrases;

  g_return_val_if_fail (lexicon != NULL && list != NULL, NULL);

  if (g_str_equal (list, "verbs"))
    return lexicon->verbs;
  if (g_str_equal (list, "forms"))
    return lexicon->forms;

  phrases = g_hash_table_lookup (lexicon->lists, list);

  return phrases != NULL ? phrases : lexicon->empty;
}
