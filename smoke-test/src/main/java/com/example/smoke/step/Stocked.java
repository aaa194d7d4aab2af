package com.example.smoke.step;

import com.example.smoke.stage.Role;

/** The test's own item is in stock, and its sales so far are known. */
record Stocked() implements Step {

    @Override
    public String name() {
        return "the test's own item is put into stock";
    }

    @Override
    public Result run(Trial trial) {
        if (!trial.isSignedIn(Role.MANAGER)) {
            return new Result.NotAvailable("nobody is signed in");
        }
        var edited = TestItem.add(trial, 1);
        if (edited.status() != 200 && edited.status() != 201) {
            return edited.instead("200 or 201");
        }
        trial.soldBefore = Sales.units(trial);
        return new Result.Passed(TestItem.SKU);
    }
}
