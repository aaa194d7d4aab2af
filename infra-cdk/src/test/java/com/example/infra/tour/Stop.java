package com.example.infra.tour;

import java.util.List;

/**
 * One stop of the tour.
 *
 * @param edit the change that it suggests
 * @param test the test that fails with the change
 * @param failure a part of what the test then reports
 */
record Stop(String title, List<Quote> quotes, Edit edit, NamedTest test, String failure) {

    @Override
    public String toString() {
        return title;
    }
}
