/** Tensors for plain Java programs: shapes, dtypes, devices and the values themselves. Knows no notebook. */
module org.jebena.tensor {
    exports org.jebena.tensor;

    uses org.jebena.tensor.DeviceProvider;
}
