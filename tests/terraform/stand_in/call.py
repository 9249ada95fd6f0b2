"""call.py SERVICE OPERATION: calls the AWS API with the arguments on standard input, and prints the answer, in JSON."""

import json
import sys

import boto3

service, operation = sys.argv[1:]
answer = getattr(boto3.client(service), operation)(**json.load(sys.stdin))
answer.pop("ResponseMetadata", None)
json.dump(answer, sys.stdout, default=str)
