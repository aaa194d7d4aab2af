package com.example.local.run;

import com.example.local.lambda.Environments.Mode;

class InProcessShopTest extends ShopTests {

    @Override
    Mode mode() {
        return Mode.IN_PROCESS;
    }
}
