/** What cells and extensions see of the notebook: display, renderers, magics, comms, progress. */
module org.jebena.notebook {
    exports org.jebena.notebook;

    uses org.jebena.notebook.Extension;
}
