"""Runs java functions as processes, one for each function. MiniStack runs them in Docker only, but has an executor for `provided` runtimes, which start a
file named `bootstrap`: here it starts the JVM with AWS's Runtime Interface Client, as the managed runtime does.

Two limits fit the machine of a build: a second call of a function waits for the first instead of starting another JVM, and the
initialization may take two minutes; with SnapStart it happens when a version is published, before any call waits for it
(https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html)."""

import os
import time

from ministack.core import lambda_runtime
from ministack.services import lambda_svc

BOOTSTRAP = """#!/bin/sh
exec {java} {options} -cp "$LAMBDA_TASK_ROOT:$LAMBDA_TASK_ROOT/lib/*:{client}" com.amazonaws.services.lambda.runtime.api.client.AWSLambda "$_HANDLER"
"""
INITIALIZATION_SECONDS = 120


def is_java(config):
    return str(config.get("Runtime", "")).startswith("java")


def one_at_a_time(acquire):
    """MiniStack answers a call beyond the limit as throttled; here the call waits."""

    def wait(*args, **kwargs):
        while True:
            worker, reason = acquire(*args, **kwargs)
            if worker is not None:
                return worker, reason
            time.sleep(0.02)

    return wait


def apply():
    bootstrap = BOOTSTRAP.format(
        java=os.environ["JUDGE_JAVA"], options=os.environ["JUDGE_JAVA_OPTIONS"], client=os.environ["JUDGE_RUNTIME_CLIENT"]
    )
    unpacked = lambda_svc._provided_runtime_code_dir

    def with_bootstrap(code_zip):
        folder = unpacked(code_zip)
        file = os.path.join(folder, "bootstrap")
        with lambda_svc._provided_code_lock:
            if not os.path.exists(file):
                with open(file + ".new", "w") as script:
                    script.write(bootstrap)
                os.chmod(file + ".new", 0o755)
                os.rename(file + ".new", file)
        return folder

    in_docker = lambda_svc._execute_function_docker

    def execute(func, event, request_id):
        config = func.get("config") or func
        return (lambda_svc._execute_function_provided_warm if is_java(config) else in_docker)(func, event, request_id)

    worker_class = lambda_runtime._worker_class_for
    lambda_svc._provided_runtime_code_dir = with_bootstrap
    lambda_svc._execute_function_docker = execute
    lambda_runtime._worker_class_for = lambda config: lambda_runtime.ProvidedWorker if is_java(config) else worker_class(config)
    lambda_runtime._LOCAL_MAX_WORKERS = 1
    lambda_runtime._PROVIDED_INIT_TIMEOUT = INITIALIZATION_SECONDS
    lambda_svc.acquire_worker = one_at_a_time(lambda_svc.acquire_worker)
