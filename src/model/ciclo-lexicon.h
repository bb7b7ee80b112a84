/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-vocabulary.h"

G_BEGIN_DECLS

/* What the program knows of the words of one language: verbs of objectives with their levels, verbs to avoid with
 * better ones, and lists of words by which checks recognise numbers, laws or supervisors. One file a language in
 * data/guide, not a translation of another one. Where a language has none, the checks of wording are off. */
typedef struct _CicloLexicon CicloLexicon;

/* The lexicon of @language, a tag, or of its nearest relative ("pt-PT" reads that of "pt-BR"); NULL where there is
 * none. Borrowed from the program, read when first asked for. */
const CicloLexicon *ciclo_lexicon_find (const char *language);
/* The one that JSON text describes, for tests; NULL and a warning where it is damaged. */
CicloLexicon *ciclo_lexicon_read (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
void ciclo_lexicon_free (CicloLexicon *lexicon);

/* The verbs that usually go with @level, in the order of the alphabet. Borrowed, NULL-terminated. */
const char *const *ciclo_lexicon_list_verbs (const CicloLexicon *lexicon,
                                             CicloLevel level);
/* The level that @verb usually has in @domain; of several the one that is nearest to @near. -1 where it has none. */
int ciclo_lexicon_find_level (const CicloLexicon *lexicon,
                              const char *verb,
                              CicloObjectiveDomain domain,
                              CicloLevel near);
CicloObjectiveDomain ciclo_level_get_domain (CicloLevel level);

/* What a verb at the beginning of an objective does. */
typedef enum
{
  CICLO_VERB_UNKNOWN, /* no verb, as far as one can tell */
  CICLO_VERB_LIKELY,  /* not known, but it has the form of one */
  CICLO_VERB_SHOWS,   /* others can see it */
  CICLO_VERB_HIDES,   /* it happens inside the head, or says nothing of what will be seen */
  CICLO_VERB_TRAINS,  /* it is what a trainer does */
} CicloVerbKind;

typedef struct
{
  CicloVerbKind kind;
  const char *verb;           /* as in the lexicon; NULL where it is not in it */
  const char *const *instead; /* better verbs for one that hides, NULL-terminated; otherwise NULL */
  guint position, size;       /* which words of the text it is, see ciclo-tokens.h */
} CicloVerb;

/* Whether the form of a word tells that it is a verb, as in Portuguese and unlike in English. */
gboolean ciclo_lexicon_tells_verbs (const CicloLexicon *lexicon);

/* The verb with which @text begins, after words such as "be able to". @domain is that of the objective, a
 * CicloObjectiveDomain or -1: some verbs show something in one domain and hide it in another. */
CicloVerb ciclo_lexicon_begin (const CicloLexicon *lexicon,
                               const char *text,
                               int domain);

/* For checks: the words of the list @list as a set of phrases, see ciclo_tokens_match (); an empty one where the
 * lexicon has no such list. The sets "verbs" and "forms" (verbs as they stand in sentences) are always there. */
GHashTable *ciclo_lexicon_get_phrases (const CicloLexicon *lexicon,
                                       const char *list);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CicloLexicon, ciclo_lexicon_free)

G_END_DECLS
