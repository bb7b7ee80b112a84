/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* clang-format off */

/* Shorthands for the tables of fields, included by the .c files of the kinds and by nobody else. Above each table
 * stands F(), which writes one row: the end of the index, name, kind, label, and for a number smallest, largest and
 * initial value. After that come the words below. */

/* The kind of the children of a list or of the target of a reference. */
#define OF(kind) .type = ciclo_##kind##_get_type
/* A closed list by its name in messages, made of the array of the same name with _list. */
#define TERMS(list, name) { name, list##_list, G_N_ELEMENTS (list##_list) }
/* The closed list of a field with codes. */
#define ONE_OF(list) .terms = &list##_terms
/* Never on paper that participants get. */
#define TRAINER_ONLY .audience = CICLO_FOR_TRAINER
/* The largest count of people or things: a bound against slips of the finger, not against large courses. */
#define CICLO_MANY 100000

/* clang-format on */
