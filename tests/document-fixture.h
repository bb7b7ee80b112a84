/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A design that is open, and what tests of its life do with it. Link test-document-fixture.c. */

#include "core/ciclo-error.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-document-private.h"
#include "model/ciclo-format.h"
#include "scratch.h"

#define TITLED "<course xmlns=\"" CICLO_FORMAT_NAMESPACE "\" version=\"1.0\" xml:id=\"c00000001\" languages=\"en\">\n" \
               "  <title xml:lang=\"en\">%s</title>\n</course>\n"

typedef struct
{
  Scratch *folder;
  char *path;
  char *drafts;
  CicloDocument *document;
  GAsyncResult *result; /* of the last job that was waited for */
} LifeFixture;

CicloDocument *life_load (const char *path);

void life_set_up (LifeFixture *fixture,
                  gconstpointer data);

/* Lets go of the document, as closing and a crash do alike: nobody discards or deletes anything. A thread may have it
 * for a moment more. */
void life_let_go (LifeFixture *fixture);

void life_tear_down (LifeFixture *fixture,
                     gconstpointer data);

void life_set_title (CicloDocument *document,
                     const char *title);

void life_assert_title (CicloDocument *document,
                        const char *title);

void life_assert_file_has (const char *path,
                           const char *title);

gboolean life_is_modified (CicloDocument *document);

void life_done_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data);

void life_wait (LifeFixture *fixture);

gboolean life_save (LifeFixture *fixture,
                    const char *path,
                    gboolean overwrite,
                    GError **error);

CicloOutside life_look_outside (LifeFixture *fixture);

GPtrArray *life_list_drafts (LifeFixture *fixture);

/* As if the program that wrote the drafts had been killed: they have an owner that no longer runs. */
void life_kill_owner (LifeFixture *fixture);

/* Opens the one draft that there is. */
CicloDocument *life_recover (LifeFixture *fixture);
