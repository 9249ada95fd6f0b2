# TestMock
mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }

  mock_data "aws_partition" {
    defaults = { partition = plan.partition, dns_suffix = plan.dns_suffix }
  }
}

# if certificate_wanted
variables {
  certificate_arn = "arn:${plan.partition}:acm:${plan.region}:123456789012:certificate/mock"
}

run "design" {
  command = plan

  assert {
    condition     = output.cluster_name == plan.name && output.service_name == plan.name
    error_message = "The cluster and the service are named after project and environment."
  }
}

# TestRegion
run "another_region" {
  command = plan

  variables {
    region      = "another"
  }

  expect_failures = [var.region]
}

# TestNetwork
run "network" {
  command = plan

  module {
    source = "./network"
  }

  variables {
    name        = plan.name
    region      = plan.region
    partition   = plan.partition
    account_id  = "123456789012"
    cidr        = plan.cidr
    zones       = plan.zones
    nat_zone    = plan.nat_zone
    log_key_arn = plan.log_key_arn
  }

  # if public_subnets
  assert {
    condition     = alltrue([for subnets in [aws_subnet.public, aws_subnet.private] : toset([for subnet in subnets : subnet.availability_zone]) == toset(keys(var.zones))])
    error_message = "Each zone has a public and a private subnet."
  }

  # unless public_subnets
  assert {
    condition     = toset([for subnet in aws_subnet.private : subnet.availability_zone]) == toset(keys(var.zones))
    error_message = "Each zone has a private subnet."
  }

  # if public_subnets
  assert {
    condition     = alltrue([for subnet in concat(values(aws_subnet.public), values(aws_subnet.private)) : subnet.map_public_ip_on_launch == false])
    error_message = "No subnet gives a public address to what starts in it."
  }

  # unless public_subnets
  assert {
    condition     = alltrue([for subnet in aws_subnet.private : subnet.map_public_ip_on_launch == false])
    error_message = "No subnet gives a public address to what starts in it."
  }

  # if interface_endpoints
  assert {
    condition     = alltrue([for endpoint in aws_vpc_endpoint.interface : endpoint.private_dns_enabled])
    error_message = "The usual host names of AWS lead to the interface endpoints."
  }

  # if nat_per_zone
  assert {
    condition     = toset(keys(aws_nat_gateway.this)) == toset(keys(var.zones))
    error_message = "Each zone has a NAT gateway of its own."
  }
}
