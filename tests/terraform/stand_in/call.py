"""Calls the AWS API: reads a call a line, [REGION, SERVICE, OPERATION, ARGUMENTS] in JSON, and prints {"answer": …} or
{"error": …} a line. One program for all calls, because boto3 takes a second to start.
"""

import json
import sys

import boto3

clients = {}


def call(region, service, operation, arguments):
    if (region, service) not in clients:
        clients[region, service] = boto3.client(service, region_name=region)
    answer = getattr(clients[region, service], operation)(**arguments)
    answer.pop("ResponseMetadata", None)
    return answer


for line in sys.stdin:
    try:
        result = {"answer": call(*json.loads(line))}
    except Exception as error:
        result = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps(result, default=str), flush=True)
