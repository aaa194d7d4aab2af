/** CloudFormation's rules for updates: what a deployment of new templates over deployed ones does to resources and stacks. */
@NullMarked
package com.example.infra.update;

import org.jspecify.annotations.NullMarked;
