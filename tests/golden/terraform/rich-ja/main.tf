# Kakoi が生成したファイルです。内容と変更方法は README.md にあります。

provider "aws" {
  region = var.region

  default_tags {
    tags = {
      Project       = "shop"
      Environment   = "prod"
      ManagedBy     = "terraform"
      "Cost Center" = "42"
    }
  }
}

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

locals {
  name           = "shop-prod"
  container_port = 8080
}

module "network" {
  source = "./network"

  name       = local.name
  region     = var.region
  partition  = data.aws_partition.current.partition
  account_id = data.aws_caller_identity.current.account_id
  cidr       = "10.0.0.0/16"
  zones = {
    ap-northeast-1a = { public = "10.0.0.0/22", private = "10.0.32.0/19" }
    ap-northeast-1c = { public = "10.0.8.0/22", private = "10.0.96.0/19" }
    ap-northeast-1d = { public = "10.0.12.0/22", private = "10.0.128.0/19" }
  }
}

module "alb" {
  source = "./alb"

  name            = local.name
  vpc_id          = module.network.vpc_id
  subnet_ids      = module.network.public_subnet_ids
  container_port  = local.container_port
  certificate_arn = "arn:aws:acm:ap-northeast-1:123456789012:certificate/12345678-1234-1234-1234-123456789012"
  allowed_cidrs   = ["0.0.0.0/0"]
}

module "ecs" {
  source = "./ecs"

  name                       = local.name
  region                     = var.region
  partition                  = data.aws_partition.current.partition
  account_id                 = data.aws_caller_identity.current.account_id
  dns_suffix                 = data.aws_partition.current.dns_suffix
  vpc_id                     = module.network.vpc_id
  private_subnet_ids         = module.network.private_subnet_ids
  endpoint_security_group_id = module.network.endpoint_security_group_id
  s3_prefix_list_id          = module.network.s3_prefix_list_id
  dynamodb_prefix_list_id    = module.network.dynamodb_prefix_list_id
  alb_security_group_id      = module.alb.security_group_id
  target_group_arn           = module.alb.target_group_arn
  repository                 = "team/shop"
  image_tag                  = "2.4.1"
  container_port             = local.container_port
  cpu                        = 1024
  memory                     = 2048
  desired_count              = 3
}
