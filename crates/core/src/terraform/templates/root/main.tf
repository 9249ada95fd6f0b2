provider "aws" {
  region = var.region

  default_tags {
    tags = plan.tags
  }
}

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

locals {
  name            = plan.name
  container_port  = plan.port
  alarm_topic_arn = plan.alarm_topic_arn
}

module "network" {
  source = "./network"

  name        = local.name
  region      = var.region
  partition   = data.aws_partition.current.partition
  account_id  = data.aws_caller_identity.current.account_id
  cidr        = plan.cidr
  zones       = plan.zones
  nat_zone    = plan.nat_zone
  log_key_arn = plan.log_key_arn
}

module "alb" {
  source = "./alb"

  name            = local.name
  region          = var.region
  partition       = data.aws_partition.current.partition
  account_id      = data.aws_caller_identity.current.account_id
  vpc_id          = module.network.vpc_id
  subnet_ids      = plan.load_balancer_subnets
  container_port  = local.container_port
  certificate_arn = plan.certificate_arn
  domain_name     = plan.domain_name
  domain_zone     = plan.domain_zone
  allowed_cidrs   = plan.allowed_cidrs
  log_key_arn     = plan.log_key_arn
  alarm_topic_arn = local.alarm_topic_arn
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
  load_balancer_arn_suffix   = module.alb.arn_suffix
  target_group_arn_suffix    = module.alb.target_group_arn_suffix
  target_group_name          = module.alb.target_group_name
  green_target_group_name    = module.alb.green_target_group_name
  listener_arn               = module.alb.listener_arn
  test_listener_arn          = module.alb.test_listener_arn
  repository                 = plan.repository
  image_tag                  = plan.image_tag
  image_digest               = plan.image_digest
  image                      = plan.image
  container_port             = local.container_port
  cpu                        = plan.cpu
  memory                     = plan.memory
  desired_count              = plan.count
  alarm_topic_arn            = local.alarm_topic_arn
}
