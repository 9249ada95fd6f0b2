"""Moto stands in for AWS on a free port of loopback. Prints the port, and ends when standard input does.

Moto forgets some of what it is told, so that terraform's plan after apply would not be empty. Each such gap is
mended here, and only here: generated code is never changed to please the stand-in.
"""

import json
import sys

import moto
from botocore import xform_name
from moto.applicationautoscaling.responses import ApplicationAutoScalingResponse
from moto.codedeploy.responses import CodeDeployResponse
from moto.core.responses import ActionResult
from moto.ec2.models.security_groups import SecurityGroupRule
from moto.ecs.responses import EC2ContainerServiceResponse
from moto.server import ThreadedMotoServer

# The version that `cargo xtask test` installs. The gaps are those of this one.
VERSION = "5.2.5"


def keep_all_of_a_service():
    """ECS, CreateService: drops these, so DescribeServices lacks them. (UpdateService keeps whatever it gets.)"""
    dropped = [
        "availabilityZoneRebalancing",
        "capacityProviderStrategy",
        "deploymentConfiguration",
        "enableECSManagedTags",
        "enableExecuteCommand",
        "healthCheckGracePeriodSeconds",
    ]
    create_service = EC2ContainerServiceResponse.create_service

    def create_service_and_keep_all(self):
        result = create_service(self)
        for name in dropped:
            value = self._get_param(name)
            if value is not None:
                setattr(result.result["service"], xform_name(name), value)
        if self._get_param("capacityProviderStrategy"):
            # Moto says EC2 where no launch type is given.
            result.result["service"].launch_type = None
        return result

    EC2ContainerServiceResponse.create_service = create_service_and_keep_all


def keep_descriptions_of_rules():
    """EC2, AuthorizeSecurityGroup(In|E)gress: drops the description of a rule that names a group or a prefix list."""
    create = SecurityGroupRule.__init__

    def create_and_keep_description(self, *arguments, **named):
        create(self, *arguments, **named)
        groups_and_lists = [*arguments[6:8], named.get("source_group"), named.get("prefix_list_id")]
        for source in groups_and_lists:
            if source and "Description" in source:
                self.kept_description = source["Description"]

    def description(self):
        return getattr(self, "kept_description", None) or self.ip_range.get("Description")

    SecurityGroupRule.__init__ = create_and_keep_description
    SecurityGroupRule.description = property(description)


def keep_tags_of_scalable_targets():
    """Application Auto Scaling, RegisterScalableTarget: drops the tags. Lacks ListTagsForResource, TagResource and
    UntagResource, so the provider asks for eight minutes."""
    tags_of = {}
    register = ApplicationAutoScalingResponse.register_scalable_target

    def tag(arn, tags):
        tags_of.setdefault(arn, {}).update(tags or {})

    def register_and_keep_tags(self):
        answer = register(self)
        tag(json.loads(answer)["ScalableTargetARN"], self._get_param("Tags"))
        return answer

    def list_tags(self):
        return json.dumps({"Tags": tags_of.get(self._get_param("ResourceARN"), {})})

    def tag_resource(self):
        tag(self._get_param("ResourceARN"), self._get_param("Tags"))
        return json.dumps({})

    def untag_resource(self):
        for key in self._get_param("TagKeys"):
            tags_of.get(self._get_param("ResourceARN"), {}).pop(key, None)
        return json.dumps({})

    ApplicationAutoScalingResponse.register_scalable_target = register_and_keep_tags
    ApplicationAutoScalingResponse.list_tags_for_resource = list_tags
    ApplicationAutoScalingResponse.tag_resource = tag_resource
    ApplicationAutoScalingResponse.untag_resource = untag_resource


def delete_deployment_groups():
    """CodeDeploy: lacks DeleteDeploymentGroup and DeleteApplication, so nothing that deploys could be destroyed."""

    def delete_deployment_group(self):
        groups = self.codedeploy_backend.deployment_groups.get(self._get_param("applicationName"), {})
        groups.pop(self._get_param("deploymentGroupName"), None)
        return ActionResult({"hooksNotCleanedUp": []})

    def delete_application(self):
        name = self._get_param("applicationName")
        self.codedeploy_backend.applications.pop(name, None)
        self.codedeploy_backend.deployment_groups.pop(name, None)
        return ActionResult({})

    CodeDeployResponse.delete_deployment_group = delete_deployment_group
    CodeDeployResponse.delete_application = delete_application


def main():
    if moto.__version__ != VERSION:
        sys.exit(f"moto {moto.__version__} is installed, but its gaps are mended for {VERSION}")
    keep_all_of_a_service()
    keep_descriptions_of_rules()
    keep_tags_of_scalable_targets()
    delete_deployment_groups()
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    print(server.get_host_and_port()[1], flush=True)
    sys.stdin.read()


main()
