package com.example.inventory;

import com.example.kit.testing.SettingsContract;

class SettingsTest implements SettingsContract {

    @Override
    public Class<?> application() {
        return InventoryApplication.class;
    }
}
