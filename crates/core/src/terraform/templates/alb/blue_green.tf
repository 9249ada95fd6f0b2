# if blue_green
# GreenTargetGroup
# if blue_green
resource "aws_lb_target_group" "green" {
  # if http
  # SkipTargetHttp
  # if https
  # SkipTargetTls
  name_prefix = plan.target_group_prefix
  target_type = "ip"
  vpc_id      = var.vpc_id
  protocol    = "HTTP"
  port        = var.container_port

  deregistration_delay = 30

  health_check {
    path                = plan.health_check_path
    matcher             = plan.health_check_codes
    interval            = plan.health_check_interval
    timeout             = plan.health_check_timeout
    healthy_threshold   = plan.healthy_threshold
    unhealthy_threshold = plan.unhealthy_threshold
  }

  tags = { Name = "${var.name}-green" }

  lifecycle {
    create_before_destroy = true
  }
}

# if blue_green
# TestListener
# if blue_green
resource "aws_lb_listener" "test" {
  # if http
  # SkipHttps
  # if http
  # SkipTls
  load_balancer_arn = aws_lb.this.arn
  port              = plan.test_port
  protocol          = plan.test_protocol
  # if https
  certificate_arn = plan.listener_certificate
  # if https
  ssl_policy = plan.tls_policy

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }

  tags = { Name = "${var.name}-test" }

  # CodeDeployMoves
  lifecycle {
    ignore_changes = [default_action]
  }
}

# if blue_green
resource "aws_vpc_security_group_ingress_rule" "test" {
  for_each = toset(var.allowed_cidrs)

  security_group_id = aws_security_group.this.id
  description       = "Test listener from ${each.key}"
  cidr_ipv4         = each.key
  ip_protocol       = "tcp"
  from_port         = aws_lb_listener.test.port
  to_port           = aws_lb_listener.test.port

  tags = { Name = "${var.name}-alb-test-${each.key}" }
}
