package com.example.stream;

import com.example.kit.testing.SettingsContract;

class SettingsTest implements SettingsContract {

    @Override
    public Class<?> application() {
        return StreamApplication.class;
    }
}
