# Kakoi が生成したファイルです。内容と変更方法は README.md にあります。

# terraform test: モックが AWS の代わりをするので、アカウントも認証情報も要りません。
mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }

  mock_data "aws_partition" {
    defaults = { partition = "aws", dns_suffix = "amazonaws.com" }
  }
}

run "design" {
  command = plan

  assert {
    condition     = output.cluster_name == "shop-prod" && output.service_name == "shop-prod"
    error_message = "The cluster and the service are named after project and environment."
  }
}

# ゾーンは特定のリージョンのものなので、別のリージョンは何かを作る前に拒否されます。
run "another_region" {
  command = plan

  variables {
    region = "another"
  }

  expect_failures = [var.region]
}

# ルートのテストから見えるのは出力だけなので、モジュールのリソースはここで確かめます。
run "network" {
  command = plan

  module {
    source = "./network"
  }

  variables {
    name       = "shop-prod"
    region     = "ap-northeast-1"
    partition  = "aws"
    account_id = "123456789012"
    cidr       = "10.0.0.0/16"
    zones = {
      ap-northeast-1a = { public = "10.0.0.0/22", private = "10.0.32.0/19" }
      ap-northeast-1c = { public = "10.0.8.0/22", private = "10.0.96.0/19" }
      ap-northeast-1d = { public = "10.0.12.0/22", private = "10.0.128.0/19" }
    }
  }

  assert {
    condition     = alltrue([for subnets in [aws_subnet.public, aws_subnet.private] : toset([for subnet in subnets : subnet.availability_zone]) == toset(keys(var.zones))])
    error_message = "Each zone has a public and a private subnet."
  }

  assert {
    condition     = alltrue([for subnet in concat(values(aws_subnet.public), values(aws_subnet.private)) : subnet.map_public_ip_on_launch == false])
    error_message = "No subnet gives a public address to what starts in it."
  }

  assert {
    condition     = alltrue([for endpoint in aws_vpc_endpoint.interface : endpoint.private_dns_enabled])
    error_message = "The usual host names of AWS lead to the interface endpoints."
  }

  assert {
    condition     = toset(keys(aws_nat_gateway.this)) == toset(keys(var.zones))
    error_message = "Each zone has a NAT gateway of its own."
  }
}
