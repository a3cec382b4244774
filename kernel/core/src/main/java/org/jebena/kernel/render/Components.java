package org.jebena.kernel.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The values of a record's components, in their order. */
final class Components {
    private Components() {}

    static List<Object> of(Record record) {
        var values = new ArrayList<>();
        for (var component : record.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                values.add(accessor.invoke(record));
            } catch (ReflectiveOperationException | RuntimeException e) {
                values.add("?");
            }
        }
        return Collections.unmodifiableList(values);
    }

    static List<String> names(Class<?> type) {
        var names = new ArrayList<String>();
        for (var component : type.getRecordComponents()) names.add(component.getName());
        return names;
    }
}
