package com.example.local.run;

import stackrun.lambda.Environments.Mode;

/** Each function's packaged code in a JVM of its own, under AWS's Runtime Interface Client where it runs. */
class IsolatedShopTest extends ShopTests {

    @Override
    Mode mode() {
        return Mode.ISOLATED;
    }
}
