/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be printed: which document, how it looks, and out with it. The pages are laid out again when the design has
 * changed and somebody looks. */

#include "config.h"

#include "ui/ciclo-documents-page.h"

#include "ui/ciclo-dialogs.h"
#include "ui/ciclo-export.h"
#include "ui/ciclo-notice-bar.h"
#include "ui/ciclo-preview.h"
#include "ui/ciclo-print-choices.h"
#include "ui/ciclo-printing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SAVE "save-" /* and the id of a format: the name of an action */

struct _CicloDocumentsPage
{
  AdwBin parent_instance;

  CicloDesk *desk;
  CicloNoticeBar *missing;
  CicloPrintChoices *choices;
  CicloPreview *preview;
  AdwSplitButton *save;

  const CicloDocumentKind *kind; /* that is shown */
  guint revision;                /* of the design, when the pages were laid out; 0: they were not */
};

static guint saved_signal;

G_DEFINE_FINAL_TYPE (CicloDocumentsPage, ciclo_documents_page, ADW_TYPE_BIN)

static GtkWindow *
get_window (CicloDocumentsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? GTK_WINDOW (root) : NULL;
}

/* What is shown */

static void
show_missing (CicloDocumentsPage *self,
              const CicloPages *pages)
{
  const char *missing = ciclo_pages_get_missing (pages);
  g_autofree char *text = NULL;

  if (missing != NULL)
    text = g_strdup_printf (_ ("No font of this computer has these characters, so they cannot be printed: %s"),
                            missing);
  ciclo_notice_bar_set (self->missing, text, NULL);
}

static guint
get_revision (CicloDocumentsPage *self)
{
  return ciclo_history_get_revision (ciclo_desk_get_history (self->desk)) + 1;
}

static void
show_pages (CicloDocumentsPage *self)
{
  const CicloPrintout *printout = ciclo_print_choices_get (self->choices);
  g_autoptr (GError) error = NULL;
  CicloPages *pages;

  self->revision = get_revision (self);
  pages = ciclo_printout_lay_out (printout, &error);
  if (pages == NULL)
    {
      ciclo_dialogs_show_message (get_window (self), _ ("The document cannot be shown"), error->message);
      return;
    }

  if (printout->kind != self->kind)
    ciclo_preview_scroll_to_start (self->preview);
  self->kind = printout->kind;
  ciclo_preview_take_pages (self->preview, pages, _ (printout->kind->label));
  show_missing (self, pages);
}

static void
settled_cb (CicloDocumentsPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->revision != get_revision (self))
    show_pages (self);
}

static void
ciclo_documents_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ciclo_documents_page_parent_class)->map (widget);
  settled_cb (CICLO_DOCUMENTS_PAGE (widget));
}

/* The keys that scroll work at once. */
static gboolean
ciclo_documents_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CICLO_DOCUMENTS_PAGE (widget)->preview));
}

/* Saving in a format */

typedef struct
{
  CicloDocumentsPage *page;
  CicloPrintout *printout;
  const CicloRenderer *format;
  char *path;
} Export;

static void
export_free (Export *export)
{
  g_application_release (g_application_get_default ());
  g_object_unref (export->page);
  ciclo_printout_free (export->printout);
  g_free (export->path);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
exported_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *notes = NULL;

  if (!ciclo_export_finish (result, &notes, &error))
    {
      ciclo_dialogs_show_message (get_window (export->page), _ ("The file was not saved"), error->message);
      return;
    }

  g_signal_emit (export->page, saved_signal, 0, export->path);
  if (notes != NULL)
    ciclo_dialogs_show_message (get_window (export->page), _ ("The file was saved"), notes);
}

/* Who leaves the ending away gets it; she was not asked about the file that this leads to, so it is not replaced. */
static void
export_chosen_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GFile) file = ciclo_dialogs_save_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *folded = path != NULL ? g_ascii_strdown (path, -1) : NULL;
  g_autofree char *ending = g_strconcat (".", export->format->extension, NULL);
  gboolean complete;

  if (file == NULL)
    return;
  if (path == NULL)
    {
      ciclo_dialogs_show_message (get_window (export->page), _ ("The file was not saved"),
                                  _ ("This place is not a folder of this computer. Choose one that is."));
      return;
    }

  complete = g_str_has_suffix (folded, ending);
  export->path = complete ? g_steal_pointer (&path) : g_strconcat (path, ending, NULL);
  ciclo_export_start (export->printout, export->format, export->path, complete, exported_cb, export);
  g_steal_pointer (&export);
}

/* Actions */

static void
activate_print (GSimpleAction *action,
                GVariant *parameter,
                gpointer page)
{
  CicloDocumentsPage *self = page;

  ciclo_printing_run (ciclo_print_choices_get (self->choices), get_window (self));
}

/* The action is called after the format. */
static void
activate_save (GSimpleAction *action,
               GVariant *parameter,
               gpointer page)
{
  CicloDocumentsPage *self = page;
  const char *id = g_action_get_name (G_ACTION (action)) + strlen (SAVE);
  const CicloRenderer *format = ciclo_renderer_find (id, NULL);
  const char *path = ciclo_document_get_path (ciclo_desk_get_document (self->desk));
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  Export *export = g_new0 (Export, 1);
  g_autofree char *stem = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (format != NULL);

  /* A window that is closed meanwhile does not end the program before the file is written. */
  g_application_hold (g_application_get_default ());
  export->page = g_object_ref (self);
  export->format = format;
  export->printout = ciclo_printout_copy (ciclo_print_choices_get (self->choices));
  stem = ciclo_printout_dup_file_name (export->printout);
  name = g_strconcat (stem, ".", format->extension, NULL);
  ciclo_dialogs_save (get_window (self), format, folder, name, export_chosen_cb, export);
}

static void
activate_zoom_in (GSimpleAction *action,
                  GVariant *parameter,
                  gpointer page)
{
  ciclo_preview_zoom (CICLO_DOCUMENTS_PAGE (page)->preview, 1);
}

static void
activate_zoom_out (GSimpleAction *action,
                   GVariant *parameter,
                   gpointer page)
{
  ciclo_preview_zoom (CICLO_DOCUMENTS_PAGE (page)->preview, -1);
}

static void
activate_zoom_fit (GSimpleAction *action,
                   GVariant *parameter,
                   gpointer page)
{
  ciclo_preview_zoom (CICLO_DOCUMENTS_PAGE (page)->preview, 0);
}

static const GActionEntry actions[] = {
  { "print", activate_print },
  { "zoom-in", activate_zoom_in },
  { "zoom-out", activate_zoom_out },
  { "zoom-fit", activate_zoom_fit },
};

/* An action for each format. The button is for the first, its menu for the others. */
static void
add_formats (CicloDocumentsPage *self,
             GActionMap *map)
{
  guint n;
  const CicloRenderer *formats = ciclo_renderer_list (&n);
  g_autoptr (GMenu) others = g_menu_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strconcat (SAVE, formats[i].id, NULL);
      g_autofree char *action = g_strconcat ("win.", name, NULL);
      g_autofree char *label = g_strconcat (_ (formats[i].label), "…", NULL);
      const GActionEntry entry = { name, activate_save };

      g_action_map_add_action_entries (map, &entry, 1, self);
      if (i > 0)
        g_menu_append (others, label, action);
    }
  adw_split_button_set_menu_model (self->save, G_MENU_MODEL (others));
}

void
ciclo_documents_page_add_actions (CicloDocumentsPage *self,
                                  GActionMap *map)
{
  g_return_if_fail (CICLO_IS_DOCUMENTS_PAGE (self));
  g_return_if_fail (G_IS_ACTION_MAP (map));

  g_action_map_add_action_entries (map, actions, G_N_ELEMENTS (actions), self);
  add_formats (self, map);
}

/* The widget */

static void
ciclo_documents_page_dispose (GObject *object)
{
  g_clear_object (&CICLO_DOCUMENTS_PAGE (object)->desk);

  G_OBJECT_CLASS (ciclo_documents_page_parent_class)->dispose (object);
}

static void
ciclo_documents_page_class_init (CicloDocumentsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CICLO_TYPE_NOTICE_BAR);
  g_type_ensure (CICLO_TYPE_PREVIEW);
  g_type_ensure (CICLO_TYPE_PRINT_CHOICES);
  G_OBJECT_CLASS (klass)->dispose = ciclo_documents_page_dispose;
  widget_class->map = ciclo_documents_page_map;
  widget_class->grab_focus = ciclo_documents_page_grab_focus;

  saved_signal = g_signal_new ("saved", CICLO_TYPE_DOCUMENTS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                               1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ciclo/Ciclo/documents-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CicloDocumentsPage, missing);
  gtk_widget_class_bind_template_child (widget_class, CicloDocumentsPage, choices);
  gtk_widget_class_bind_template_child (widget_class, CicloDocumentsPage, preview);
  gtk_widget_class_bind_template_child (widget_class, CicloDocumentsPage, save);
  gtk_widget_class_bind_template_callback (widget_class, show_pages);
}

static void
ciclo_documents_page_init (CicloDocumentsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ciclo_documents_page_new (CicloDesk *desk)
{
  CicloDocumentsPage *self;

  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);

  self = g_object_new (CICLO_TYPE_DOCUMENTS_PAGE, NULL);
  self->desk = g_object_ref (desk);
  ciclo_print_choices_set_course (self->choices, ciclo_desk_get_course (desk));
  g_signal_connect_object (desk, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
