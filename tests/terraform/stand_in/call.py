"""Calls the AWS API: reads a call a line, [SERVICE, OPERATION, ARGUMENTS] in JSON, and prints {"answer": …} or
{"error": …} a line. One program for all calls, because boto3 takes a second to start.
"""

import json
import sys

import boto3

clients = {}


def call(service, operation, arguments):
    if service not in clients:
        clients[service] = boto3.client(service)
    answer = getattr(clients[service], operation)(**arguments)
    answer.pop("ResponseMetadata", None)
    return answer


for line in sys.stdin:
    try:
        result = {"answer": call(*json.loads(line))}
    except Exception as error:
        result = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps(result, default=str), flush=True)
