# if blue_green
resource "aws_iam_role" "deploy" {
  name_prefix = "${var.name}-deploy-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "codedeploy.${var.region}.${var.dns_suffix}" }
      Action    = "sts:AssumeRole"
      Condition = {
        StringEquals = { "aws:SourceAccount" = var.account_id }
        ArnLike      = { "aws:SourceArn" = "arn:${var.partition}:codedeploy:${var.region}:${var.account_id}:deploymentgroup:${var.name}/*" }
      }
    }]
  })

  tags = { Name = "${var.name}-deploy" }

  lifecycle {
    create_before_destroy = true
  }
}

# if blue_green
# DeployPolicy
# if blue_green
resource "aws_iam_role_policy" "deploy" {
  name = "deploy"
  role = aws_iam_role.deploy.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Action = [
          "ecs:CreateTaskSet",
          "ecs:DeleteTaskSet",
          "ecs:DescribeServices",
          "ecs:UpdateServicePrimaryTaskSet",
        ]
        Resource = [
          "arn:${var.partition}:ecs:${var.region}:${var.account_id}:service/${aws_ecs_cluster.this.name}/${aws_ecs_service.this.name}",
          "arn:${var.partition}:ecs:${var.region}:${var.account_id}:task-set/${aws_ecs_cluster.this.name}/${aws_ecs_service.this.name}/*",
        ]
      },
      {
        Effect   = "Allow"
        Action   = "iam:PassRole"
        Resource = [aws_iam_role.execution.arn, aws_iam_role.task.arn]
        Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
      },
      {
        Effect = "Allow"
        Action = [
          "elasticloadbalancing:DescribeListeners",
          "elasticloadbalancing:DescribeRules",
          "elasticloadbalancing:DescribeTargetGroups",
        ]
        Resource = "*"
      },
      {
        Effect   = "Allow"
        Action   = "elasticloadbalancing:ModifyListener"
        Resource = [var.listener_arn, var.test_listener_arn]
      },
    ]
  })
}

# if blue_green
resource "aws_codedeploy_app" "this" {
  name             = var.name
  compute_platform = "ECS"
  tags             = { Name = var.name }
}

# if blue_green
resource "aws_codedeploy_deployment_group" "this" {
  app_name               = aws_codedeploy_app.this.name
  deployment_group_name  = var.name
  deployment_config_name = plan.deployment_config
  service_role_arn       = aws_iam_role.deploy.arn

  deployment_style {
    deployment_type   = "BLUE_GREEN"
    deployment_option = "WITH_TRAFFIC_CONTROL"
  }

  ecs_service {
    cluster_name = aws_ecs_cluster.this.name
    service_name = aws_ecs_service.this.name
  }

  load_balancer_info {
    target_group_pair_info {
      prod_traffic_route {
        listener_arns = [var.listener_arn]
      }

      test_traffic_route {
        listener_arns = [var.test_listener_arn]
      }

      target_group {
        name = var.target_group_name
      }

      target_group {
        name = var.green_target_group_name
      }
    }
  }

  # TerminationWait
  blue_green_deployment_config {
    deployment_ready_option {
      action_on_timeout = "CONTINUE_DEPLOYMENT"
    }

    terminate_blue_instances_on_deployment_success {
      action                           = "TERMINATE"
      termination_wait_time_in_minutes = 5
    }
  }

  auto_rollback_configuration {
    enabled = true
    events  = ["DEPLOYMENT_FAILURE"]
  }

  tags = { Name = var.name }

  # DeployReady
  depends_on = [aws_iam_role_policy.deploy]
}
