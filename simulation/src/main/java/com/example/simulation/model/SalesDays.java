package com.example.simulation.model;

import com.example.simulation.model.entity.Fields;
import com.example.simulation.model.entity.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The predicted sales by day, as the API shows them. */
record SalesDays(Sales sales) {

    /** Returns the days of a month, such as {@code 2026-03}. */
    List<Object> of(String month) {
        var days = new TreeMap<String, SortedMap<String, Object>>();
        sales.items().forEach((name, item) -> {
            if (!name.startsWith("MONTH#" + month)) {
                return;
            }
            var parts = Values.text(item, "sk").split("#", -1);
            var day = days.computeIfAbsent(
                    parts[0],
                    any -> new Fields().with("day", month + "-" + parts[0]).with("items", new ArrayList<>()));
            var count = new TreeMap<>(item);
            count.keySet().retainAll(List.of("orders", "units", "revenue"));
            if (parts[1].equals("TOTAL")) {
                day.putAll(count);
                day.put("currency", parts[2]);
            } else if (day.get("items") instanceof List<?> of) {
                count.put("sku", parts[2]);
                var longer = new ArrayList<Object>(of);
                longer.add(count);
                day.put("items", longer);
            }
        });
        return new ArrayList<>(days.values());
    }
}
