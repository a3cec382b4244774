/** The extension that brings the library into the notebook; the only place where both meet. */
module org.jebena.magics {
    requires org.jebena.notebook;
    requires org.jebena.tensor;

    provides org.jebena.notebook.Extension with org.jebena.magics.LibraryExtension;
}
