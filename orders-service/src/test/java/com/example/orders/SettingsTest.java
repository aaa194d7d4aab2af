package com.example.orders;

import com.example.kit.testing.SettingsContract;

class SettingsTest implements SettingsContract {

    @Override
    public Class<?> application() {
        return OrdersApplication.class;
    }
}
